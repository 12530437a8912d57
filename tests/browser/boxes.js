// Where the lanes stand in the page, and where the mark and the title of every event that has one.
() => {
  const { app } = window.timeline;
  const { left, top } = app.stage.getBoundingClientRect();
  const lanes = app.scene.lanes.map(({ y, h }) => [top + scrollY + y, h]);
  const marks = app.scene.boxes.map(({ i, a, y }) => [app.store.ids[i], [left + a, top + scrollY + y]]);
  return { lanes, height: app.stage.offsetHeight, marks: Object.fromEntries(marks) };
};
