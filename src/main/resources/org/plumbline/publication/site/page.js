(() => {
  "use strict";
  const close = document.documentElement.dataset.close;
  const dialog = document.createElement("dialog");
  if (typeof dialog.showModal === "function" && close) {
    const tools = document.createElement("p");
    const button = document.createElement("button");
    const place = document.createElement("div");
    tools.className = "tools";
    button.type = "button";
    button.textContent = close;
    tools.append(button);
    dialog.append(tools, place);
    document.body.append(dialog);
    let from = null;
    const open = (link, card) => {
      const copy = card.cloneNode(true);
      copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
      copy.querySelectorAll(".back").forEach((one) => one.remove());
      copy.removeAttribute("id");
      const heading = copy.querySelector("h3");
      heading.id = "card-title";
      dialog.setAttribute("aria-labelledby", "card-title");
      place.replaceChildren(copy);
      from = link;
      dialog.showModal();
      dialog.scrollTop = 0;
    };
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a.claim");
      const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
      const card = link && plain ? document.getElementById(link.getAttribute("href").slice(1)) : null;
      if (card) {
        event.preventDefault();
        open(link, card);
      } else if (event.target === dialog) {
        dialog.close();
      }
    });
    button.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { if (from) { from.focus({ preventScroll: true }); } });
    dialog.addEventListener("click", (event) => { if (event.target.closest("a[href^='#']")) { dialog.close(); } });
  }
  const switches = document.querySelectorAll("a[data-place]");
  const mark = () => {
    const claims = [...document.querySelectorAll("a.claim[id]")];
    const seen = claims.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop();
    const atTop = scrollY < 200;
    switches.forEach((link) => { link.href = link.getAttribute("href").split("#")[0] + (seen && !atTop ? "#" + seen.id : ""); });
  };
  switches.forEach((link) => ["pointerdown", "focus", "click"].forEach((what) => link.addEventListener(what, mark)));
})();
