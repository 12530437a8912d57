// Ten views of a timeline that look random and are always the same: what is wrong in any of them.
async () => {
  const { app } = window.timeline;
  const faults = [];
  let seed = 12345;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const [from, to] = app.state.full;
  for (let view = 0; view < 10; view++) {
    const span = (to - from) * (0.02 + chance() ** 3);
    const start = from + chance() * (to - from - span / 2);
    app.look(start, start + span);
    cancelAnimationFrame(app.pending);
    app.frame();
    clearTimeout(app.timer);
    app.rest();
    const stage = app.stage.getBoundingClientRect();
    const titles = [...document.querySelectorAll("#plot text.k")];
    const boxes = titles.map((text) => [text.textContent, text.getBoundingClientRect()]);
    boxes.forEach(([one, a], i) => {
      if (a.left < stage.left - 1 || a.right > stage.right + 1) faults.push(`view ${view}: ${one} leaves the plot`);
      for (const [other, b] of boxes.slice(i + 1)) {
        const beside = a.left >= b.right - 1 || a.right <= b.left + 1;
        const below = a.top >= b.bottom - 2 || a.bottom <= b.top + 2;
        if (!beside && !below) faults.push(`view ${view}: ${one} | ${other}`);
      }
    });
    const said = document.getElementById("count").textContent;
    const [all, ...parts] = said.match(/[\d,]+/g).map((text) => Number(text.replace(",", "")));
    if (parts.reduce((sum, part) => sum + part, 0) !== all || all !== app.store.n) faults.push(`view ${view}: ${said}`);
    let seen = 0;
    const edge = (6 * (app.state.view[1] - app.state.view[0])) / app.width;
    const [a, b] = [app.state.view[0] - edge, app.state.view[1] + edge];
    for (let i = 0; i < app.store.n; i++) if (app.store.hi[i] >= a && app.store.lo[i] <= b) seen++;
    if (parts[0] !== seen) faults.push(`view ${view}: ${said}, and ${seen} are in it`);
  }
  return faults;
};
