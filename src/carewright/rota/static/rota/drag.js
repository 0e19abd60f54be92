// Drag a visit on the board of a day to another worker's line or another time: its page opens and says what that would
// do. Nothing changes before "Move it there" is pressed; whoever uses no mouse gets to the same page by the visit's link.
const STEP = 5;
const NARROW = matchMedia("(max-width: 60em)"); // there the lines are lists without a scale of time

let dragged = null;

for (const stop of document.querySelectorAll(".rota-board .rota-stop")) {
  stop.draggable = true;
  stop.addEventListener("dragstart", (event) => {
    if (NARROW.matches) return event.preventDefault();
    dragged = { stop, held: event.clientX - stop.getBoundingClientRect().left };
    event.dataTransfer.effectAllowed = "move";
  });
  stop.addEventListener("dragend", () => leave());
}

for (const line of document.querySelectorAll(".rota-board tr[data-worker]")) {
  line.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    leave(line);
  });
  line.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    location.href = address(dragged, line, event.clientX);
  });
}

/** Mark the line over which a visit is held, and no other. */
function leave(line) {
  for (const marked of document.querySelectorAll(".rota-drop")) marked.classList.remove("rota-drop");
  if (line) line.classList.add("rota-drop");
  else dragged = null;
}

/** The page of the visit, asked what it would do if it began there and this line's worker came. */
function address({ stop, held }, line, x) {
  const scale = line.querySelector(".rota-round");
  const { left, width } = scale.getBoundingClientRect();
  const column = Math.round(((x - held - left) / width) * scale.dataset.columns);
  const minute = Number(scale.dataset.opens) + STEP * Math.max(0, column);
  const asked = new URLSearchParams({ look: "1", time: clock(minute), worker: line.dataset.worker });
  if (stop.dataset.also) asked.set("second", stop.dataset.also);
  return `${stop.querySelector("a").href}?${asked}#move`;
}

function clock(minute) {
  const [hour, rest] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
