// A button that copies what stands in a field. Without JavaScript the field can be copied by hand, and the button is
// not there.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.parentElement.querySelector("[data-copy-said]").textContent = "Copied.";
  });
}
