// Escape closes the menu it was pressed in, and puts the focus back on its switch.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.switch[open]")) {
    const panel = menu.nextElementSibling;
    if (!menu.contains(event.target) && !panel?.contains(event.target)) continue;
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
