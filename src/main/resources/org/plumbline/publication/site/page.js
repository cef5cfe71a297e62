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
  const roles = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" };
  document.querySelectorAll("table.voices").forEach((table) => {
    table.setAttribute("role", "table");
    table.querySelectorAll("thead, tbody, tr, th, td").forEach((part) => part.setAttribute("role", part.scope === "row" ? "rowheader" : roles[part.tagName]));
  });
  const switches = document.querySelectorAll("a[data-place]");
  const mark = () => {
    const places = [...document.querySelectorAll("main :is(a.claim, tr, h2, h3)[id], main article.card")];
    const seen = places.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop();
    const place = !seen || scrollY < 200 ? "" : seen.matches("article") ? seen.querySelector(".back").getAttribute("href") : "#" + seen.id;
    switches.forEach((link) => { link.href = link.getAttribute("href").split("#")[0] + place; });
  };
  switches.forEach((link) => ["pointerdown", "focus", "click"].forEach((what) => link.addEventListener(what, mark)));
})();
