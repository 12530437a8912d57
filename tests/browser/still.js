// What a test sees of the picture that stands in the page before its script has drawn, and of the script's own.
({
  still() {
    const stage = document.getElementById("stage").getBoundingClientRect();
    const shown = [...document.querySelectorAll("#opening > svg")].find(
      (svg) => svg.getBoundingClientRect().height > 0,
    );
    const texts = [...shown.querySelectorAll("text")].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const x = (text.classList.contains("e") ? right : left) - stage.left;
      return { text: text.textContent, x, y: Number(text.getAttribute("y")), left, right, top, bottom };
    });
    const lanes = [...document.querySelectorAll("#names > .lane")].map((lane) => [
      parseFloat(getComputedStyle(lane).top),
      parseFloat(getComputedStyle(lane).height),
    ]);
    return {
      top: stage.top,
      left: stage.left,
      right: stage.right,
      height: shown.getBoundingClientRect().height,
      texts,
      lanes,
    };
  },
  drawn() {
    const { app } = window.timeline;
    const { left, top } = document.getElementById("stage").getBoundingClientRect();
    const written = [...app.drawn.texts, ...app.drawn.badges.map(({ text }) => text)];
    const texts = written.map(({ text, x, y }) => ({ text, x, y }));
    return { top, left, height: app.scene.height, lanes: app.scene.lanes.map(({ y, h }) => [y, h]), texts };
  },
  overlaps({ texts, left, right }) {
    const over = (a, b) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
    return texts.flatMap((a, i) => [
      ...(a.left < left - 1 || a.right > right + 1 ? [`${a.text} leaves the plot`] : []),
      ...texts
        .slice(i + 1)
        .filter((b) => over(a, b))
        .map((b) => `${a.text} is over ${b.text}`),
    ]);
  },
});
