(() => {
  "use strict";
  const index = JSON.parse(document.getElementById("index").textContent);
  const field = document.getElementById("q");
  const list = document.getElementById("found");
  const told = document.getElementById("told");
  const known = index.terms.split(" ");
  const entries = index.entries.map((entry) => ({ ...entry, has: entry.terms.split(" ").map((number) => known[number]) }));
  const term = new RegExp(index.pattern, "gu");
  const terms = (text) => text.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "").toLowerCase()
    .replace(/[\u1040-\u1049]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x1040 + 48)).match(term) || [];
  const isBurmese = (one) => /^[\u1000-\u109F\uA9E0-\uA9FF\uAA60-\uAA7F]/.test(one);
  const wanted = (text) => text.split(/\s+/).flatMap((piece) => {
    const groups = [];
    let last = null;
    terms(piece).forEach((one) => {
      if (last && isBurmese(one) && isBurmese(last[0])) { last.push(one); } else { last = [one]; groups.push(last); }
    });
    return groups;
  });
  const holds = (has, group) => has.some((first, at) => group.every((one, i) => {
    const there = has[at + i];
    return there !== undefined && (i === group.length - 1 ? there.startsWith(one) : there === one);
  }));
  const show = () => {
    const groups = wanted(field.value);
    const hits = groups.length === 0 ? [] : entries.filter((entry) => groups.every((group) => holds(entry.has, group)));
    list.replaceChildren(...hits.slice(0, index.most).map((entry) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const kind = document.createElement("span");
      link.href = entry.to;
      link.textContent = entry.words;
      if (entry.lang) { link.lang = entry.lang; }
      kind.className = "faint";
      kind.textContent = " · " + entry.kind;
      item.append(link, kind);
      return item;
    }));
    const count = index.found + " " + String(hits.length).replace(/\d/g, (digit) => index.digits[digit]) + ".";
    told.textContent = groups.length === 0 ? "" : hits.length === 0 ? index.none : hits.length > index.most ? count + " " + index.more : count;
  };
  document.getElementById("form").hidden = false;
  document.getElementById("without").hidden = true;
  field.addEventListener("input", show);
  show();
})();
