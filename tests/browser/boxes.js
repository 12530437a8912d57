// Where the lanes stand in the page, and where the mark of every event that has a title, and of what is faint.
() => {
  const { app } = window.timeline;
  const { left, top } = app.stage.getBoundingClientRect();
  const lanes = app.scene.lanes.map(({ y, h }) => [top + scrollY + y, h]);
  const placed = (boxes) =>
    Object.fromEntries(boxes.map(({ i, a, y }) => [app.store.ids[i], [left + a, top + scrollY + y]]));
  const { boxes, ghosts } = app.scene;
  return { lanes, height: app.stage.offsetHeight, marks: placed(boxes), faint: placed(ghosts) };
};
