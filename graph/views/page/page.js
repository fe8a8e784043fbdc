"use strict";
// The page: header, legend, search, evidence panel and table over one canvas. All text goes in by textContent.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const actors = new Map(data.actors.map((card) => [card.id, card]));
  const events = new Map(data.events.map((card) => [card.id, card]));
  const relations = new Map(data.relations.map((card) => [card.id, card]));
  const terms = new Map(Object.entries(data.terms));
  const DROP = new RegExp(data.folds.drop, "gu");
  const LETTERS = new Map(Object.entries(data.folds.letters));
  const RELATION = "relation";
  const state = { lang: data.ui, off: new Set(), picked: "" };

  const word = (key) => (Object.hasOwn(data.words[state.lang], key) ? data.words[state.lang][key] : key);
  const say = (label) => (state.lang === "ar" ? label.ar || label.en : label.en || label.ar) || "";
  const both = (label) => (label.en && label.ar && label.en !== label.ar ? [say(label), state.lang === "ar" ? label.en : label.ar] : [say(label)]);
  const term = (name) => say(terms.get(name) || { en: name, ar: name });
  const nameOf = (id) => (actors.has(id) ? say(actors.get(id).label) : id);
  const respelled = (text) => Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join("");
  const fold = (text) => respelled(text).normalize("NFD").replace(DROP, "").toLowerCase().split(/\s+/u).filter(Boolean).join(" ");
  const comma = () => (state.lang === "ar" ? "، " : ", ");
  const days = (card) => (card.end && card.end !== card.begin ? card.begin + " – " + card.end : card.begin);
  const percent = (number) => Math.round(number * 100) + " %";

  // An element with properties and children; strings become text nodes, never markup.
  function el(tag, properties, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(properties || {})) {
      if (key in node && key !== "list") node[key] = value;
      else node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return node;
  }
  const bdi = (text, lang) => el("bdi", lang ? { lang } : {}, text);
  const joined = (parts) => parts.flatMap((part, at) => (at ? [" · ", part] : [part]));

  // ---- signs of the legend ----
  const SVG = "http://www.w3.org/2000/svg";
  const SHAPES = {
    VerbalCooperation: ["circle", { cx: 8, cy: 8, r: 6 }],
    MaterialCooperation: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
    VerbalConflict: ["path", { d: "M8 1.5 15 14H1Z" }],
    MaterialConflict: ["path", { d: "M8 1 15 8 8 15 1 8Z" }],
    Event: ["path", { d: "M4 2h8l4 6-4 6H4L0 8Z" }],
    Person: ["rect", { x: 1, y: 4, width: 14, height: 8, rx: 4 }],
    State: ["rect", { x: 1, y: 3, width: 14, height: 10, rx: 1 }],
    Organisation: ["rect", { x: 1.5, y: 3.5, width: 13, height: 9 }],
    hollow: ["circle", { cx: 8, cy: 8, r: 6 }],
    cross: ["path", { d: "M3 3 13 13M13 3 3 13" }],
  };
  function sign(name) {
    const known = SHAPES[name] ? name : "Event";
    const picture = document.createElementNS(SVG, "svg");
    const shape = document.createElementNS(SVG, SHAPES[known][0]);
    for (const [key, value] of Object.entries(SHAPES[known][1])) shape.setAttribute(key, value);
    shape.setAttribute("class", known);
    picture.setAttribute("viewBox", "0 0 16 16");
    picture.setAttribute("aria-hidden", "true");
    picture.append(shape);
    return picture;
  }

  // ---- what is shown ----
  const typeKey = (card) => "type:" + card.type;
  const statusKey = (card) => "status:" + card.status;
  const shownEvent = (card) => !state.off.has(typeKey(card)) && !(card.status && state.off.has(statusKey(card)));
  const shownRelation = () => !state.off.has(RELATION);
  function visibleActors() {
    const seen = new Set();
    for (const card of data.events) if (shownEvent(card)) for (const id of card.sources.concat(card.targets)) seen.add(id);
    if (shownRelation()) for (const card of data.relations) seen.add(card.subject).add(card.object);
    for (const id of Array.from(seen)) for (const polity of actors.has(id) ? actors.get(id).represents : []) seen.add(polity);
    return seen;
  }
  function applyFilters() {
    const seen = visibleActors();
    const shown = (card) => (events.has(card) ? shownEvent(events.get(card)) : relations.has(card) ? shownRelation() : true);
    canvas.show(
      (node) => (node.kind === "Event" ? shown(node.id) : seen.has(node.id)),
      (edge) => shown(edge.card) && (edge.role !== "represents" || (seen.has(edge.from) && seen.has(edge.to))),
    );
    table();
    counts();
  }

  // ---- header ----
  function counts() {
    const seen = data.events.filter(shownEvent);
    const articles = new Set(seen.flatMap((card) => card.evidence.map((proof) => proof.article)));
    const parts = [[visibleActors().size, "actors"], [seen.length, "events"], [articles.size, "articles"]];
    if (data.relations.length && shownRelation()) parts.push([data.relations.length, "relations"]);
    const asked = Object.entries(data.asked).map(([key, value]) => el("span", {}, word(key) + ": ", bdi(value)));
    const told = parts.map(([number, key]) => word(key) + ": " + number);
    byId("counts").replaceChildren(...joined(told.concat(asked)));
  }
  function note() {
    const told = [];
    if (!data.events.length && !data.relations.length) told.push(word("none"));
    if (data.left.events) told.push(word("hidden") + ": " + word("events") + " " + data.left.events + ", " + word("actors") + " " + data.left.actors);
    if (data.left.undated) told.push(word("undated") + ": " + word("events") + " " + data.left.undated);
    byId("note").hidden = !told.length;
    byId("note").textContent = told.join(" · ");
  }

  // ---- legend ----
  function tally(keys) {
    const counted = new Map();
    for (const key of keys) counted.set(key, (counted.get(key) || 0) + 1);
    return counted;
  }
  function box(key, text, number, picture) {
    const input = el("input", { type: "checkbox", checked: !state.off.has(key), name: key });
    input.addEventListener("change", () => {
      if (input.checked) state.off.delete(key);
      else state.off.add(key);
      applyFilters();
      remember();
    });
    return el("label", {}, input, picture || null, bdi(text), el("span", { className: "count" }, String(number)));
  }
  function legend() {
    const types = tally(data.events.map((card) => card.quad + " " + card.type));
    const parts = [el("h2", {}, word("legend"))];
    for (const quad of Object.keys(data.quads).concat([""])) {
      const own = Array.from(types).filter(([key]) => key.startsWith(quad + " ")).sort((one, other) => other[1] - one[1]);
      if (!own.length) continue;
      if (quad) parts.push(el("h3", {}, term(quad)));
      for (const [key, number] of own) {
        const type = key.slice(quad.length + 1);
        parts.push(box("type:" + type, term(type), number, sign(quad)));
      }
    }
    if (data.relations.length) parts.push(box(RELATION, word("relations"), data.relations.length));
    const statuses = tally(data.events.map((card) => card.status).filter(Boolean));
    if (statuses.size) parts.push(el("h2", {}, word("statuses")));
    for (const status of data.statuses) if (statuses.has(status)) parts.push(box("status:" + status, term(status), statuses.get(status)));
    parts.push(el("h2", {}, word("marks")));
    const kinds = tally(data.actors.map((card) => card.kind));
    for (const [kind, key] of [["Person", "people"], ["State", "states"], ["Organisation", "organisations"]])
      if (kinds.has(kind)) parts.push(el("div", { className: "sign" }, sign(kind), word(key), el("span", { className: "count" }, String(kinds.get(kind)))));
    parts.push(el("div", { className: "sign" }, sign("hollow"), word("open")), el("div", { className: "sign" }, sign("cross"), word("void")));
    parts.push(el("p", { className: "note" }, word("lines")));
    byId("legend").replaceChildren(...parts);
  }

  // ---- panel ----
  const chip = (id) => {
    const button = el("button", { type: "button", className: "chip" }, bdi(nameOf(id)));
    button.addEventListener("click", () => pick(id, true));
    return button;
  };
  const heading = (label) => el("h2", {}, ...joined(both(label).map((text) => bdi(text))));
  function facts(rows) {
    const told = rows.filter(([, values]) => values.length);
    return el("dl", {}, ...told.flatMap(([key, values]) => [el("dt", {}, word(key)), el("dd", {}, ...values)]));
  }
  const text = (value) => (value ? [bdi(value)] : []);

  // The sentence, with the trigger marked; a trigger of several parts ("أجرى … محادثات") is marked part by part.
  function quotation(proof) {
    const block = el("blockquote", { dir: "auto" });
    if (proof.lang) block.lang = proof.lang;
    let rest = 0;
    for (const part of proof.trigger.split(/\s*(?:…|\.\.\.)\s*/u).filter(Boolean)) {
      const found = proof.quote.indexOf(part, rest);
      if (found < 0) continue;
      block.append(proof.quote.slice(rest, found), el("mark", {}, part));
      rest = found + part.length;
    }
    block.append(proof.quote.slice(rest));
    return block;
  }
  function web(url) {
    try {
      return ["http:", "https:"].includes(new URL(url).protocol);
    } catch {
      return false;
    }
  }
  function link(url, shown) {
    return web(url) ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown) : bdi(shown);
  }
  function proofs(card) {
    const shown = card.evidence.map((proof) => {
      const source = [proof.publisher, proof.published].filter(Boolean).map((part) => bdi(part));
      const reading = [];
      if (proof.begin !== null && proof.end !== null) reading.push(word("characters") + " " + proof.begin + "–" + proof.end);
      if (proof.extractor) reading.push(bdi(proof.extractor));
      if (proof.confidence !== null) reading.push(percent(proof.confidence));
      const title = proof.title || proof.article;
      return el("figure", {}, quotation(proof),
        el("figcaption", {}, el("div", { dir: "auto" }, ...joined([link(proof.url, title)].concat(source))), el("div", {}, ...joined(reading))));
    });
    return [el("h3", {}, word("evidence"))].concat(shown.length ? shown : [el("p", { className: "note" }, word("noquote"))]);
  }
  function eventPanel(card) {
    return [heading(card.kind), facts([
      ["type", text(term(card.type) + (card.quad ? " (" + term(card.quad) + ")" : ""))],
      ["source", card.sources.map(chip)], ["target", card.targets.map(chip)],
      ["date", text(days(card) || word("unknown"))], ["place", text(say(card.place))],
      ["status", text(card.status && term(card.status))],
      ["attributed", joined(card.attributed_to.map((label) => bdi(say(label))))],
      ["confidence", card.confidence === null ? [] : text(percent(card.confidence))],
      ["goldstein", card.goldstein === null ? [] : text(String(card.goldstein))],
    ]), ...proofs(card)];
  }
  function relationPanel(card) {
    return [heading(card.kind), facts([
      ["sides", [chip(card.subject), chip(card.object)]], ["since", text(card.since)], ["office", text(card.office)],
      ["confidence", card.confidence === null ? [] : text(percent(card.confidence))],
    ]), ...proofs(card)];
  }
  const others = (card, id) => [card.subject, card.object].concat(card.sources || [], card.targets || []).filter((other) => other && other !== id);
  function choice(card, names) {
    const what = [card.begin || card.since, say(card.kind)].filter(Boolean).map((part) => bdi(part));
    const whom = Array.from(new Set(names)).flatMap((id, at) => (at ? [comma(), bdi(nameOf(id))] : [bdi(nameOf(id))]));
    const button = el("button", { type: "button" }, ...joined(what), whom.length ? " — " : "", ...whom);
    button.addEventListener("click", () => pick(card.id, true));
    return el("li", {}, button);
  }
  function actorPanel(card) {
    const own = data.events.filter((event) => event.sources.includes(card.id) || event.targets.includes(card.id));
    const ties = data.relations.filter((tie) => tie.subject === card.id || tie.object === card.id);
    const people = data.actors.filter((other) => other.represents.includes(card.id)).map((other) => other.id);
    const section = (key, cards) => (cards.length ? [el("h3", {}, word(key) + " (" + cards.length + ")"), el("ul", { className: "list" }, ...cards.map((one) => choice(one, others(one, card.id))))] : []);
    return [heading(card.label), facts([
      ["kind", text(word(card.kind))], ["code", text(card.code)], ["represents", card.represents.map(chip)], ["people", people.map(chip)],
      ["aliases", text(card.aliases.join(" · "))], ["identifier", joined(card.same_as.map((iri) => link(iri, iri)))],
    ]), ...section("events", own), ...section("relations", ties)];
  }
  function panel() {
    const id = state.picked;
    const filled = events.has(id) ? eventPanel(events.get(id)) : actors.has(id) ? actorPanel(actors.get(id)) : relations.has(id) ? relationPanel(relations.get(id)) : null;
    const close = el("button", { type: "button", className: "close", ariaLabel: word("close") }, "×");
    close.addEventListener("click", () => pick(""));
    byId("panel").replaceChildren(...(filled ? [close].concat(filled) : [el("p", { className: "note" }, word("hint"))]));
  }
  function pick(id, centre) {
    state.picked = events.has(id) || actors.has(id) || relations.has(id) ? id : "";
    canvas.mark(state.picked);
    if (centre && state.picked) canvas.centre(state.picked);
    panel();
    chosenRow();
    remember();
  }

  // ---- search ----
  // Best first: actors by name, events and relations by their own words, then events by the title of an article.
  const label = (one) => [one.en, one.ar];
  const haystacks = data.actors.map((card) => [card, [...label(card.label), card.code, ...card.aliases]])
    .concat(data.events.map((card) => [card, [...label(card.kind), ...label(card.label), ...label(card.place), ...card.evidence.map((proof) => proof.quote)]]))
    .concat(data.relations.map((card) => [card, [...label(card.kind), card.office, ...card.evidence.map((proof) => proof.quote)]]))
    .concat(data.events.map((card) => [card, card.evidence.map((proof) => proof.title)]))
    .map(([card, texts]) => ({ card, texts: texts.map(fold) }));
  function search(query) {
    const words = fold(query).split(" ").filter(Boolean);
    if (!words.length) return [];
    const found = haystacks.filter((hay) => hay.texts.some((one) => words.every((part) => one.includes(part))));
    return Array.from(new Set(found.map((hay) => hay.card)));
  }
  function find() {
    const query = byId("search").value;
    const hits = search(query);
    const shown = hits.slice(0, 12).map((card) => {
      if (!actors.has(card.id)) return choice(card, others(card, ""));
      const button = el("button", { type: "button" }, ...joined(both(card.label).map((part) => bdi(part))), " ", el("small", {}, word(card.kind)));
      button.addEventListener("click", () => pick(card.id, true));
      return el("li", {}, button);
    });
    if (hits.length > 12) shown.push(el("li", { className: "note" }, "+" + (hits.length - 12) + " " + word("more")));
    if (fold(query) && !hits.length) shown.push(el("li", { className: "note" }, word("nothing")));
    byId("found").replaceChildren(...shown);
    byId("found").hidden = !shown.length;
  }
  function shut() { byId("found").hidden = true; }

  // ---- table ----
  const COLUMNS = ["date", "kind", "source", "target", "status", "place", "quote"];
  function row(card, cells) {
    const button = el("button", { type: "button" }, bdi(say(card.kind)));
    button.addEventListener("click", () => pick(card.id, true));
    const line = el("tr", {}, el("td", { className: "nowrap" }, bdi(cells[0])), el("td", { className: "nowrap" }, button),
      ...cells.slice(1).map((cell) => el("td", { dir: "auto" }, cell)));
    line.dataset.id = card.id;
    return line;
  }
  const names = (ids) => ids.map(nameOf).join(comma());
  const first = (card) => (card.evidence.length ? card.evidence[0].quote : "");
  function table() {
    const rows = data.events.filter(shownEvent)
      .map((card) => row(card, [days(card), names(card.sources), names(card.targets), card.status && term(card.status), say(card.place), first(card)]));
    if (shownRelation()) rows.push(...data.relations.map((card) => row(card, [card.since, nameOf(card.subject), nameOf(card.object), "", "", first(card)])));
    const frame = byId("mirror");
    frame.querySelector("summary").textContent = word("table");
    frame.querySelector("caption").textContent = word("caption") + ": " + rows.length;
    frame.querySelector("thead").replaceChildren(el("tr", {}, ...COLUMNS.map((key) => el("th", { scope: "col" }, word(key)))));
    frame.querySelector("tbody").replaceChildren(...rows);
    chosenRow();
  }
  function chosenRow() {
    for (const line of byId("mirror").querySelectorAll("tbody tr")) line.setAttribute("aria-selected", String(line.dataset.id === state.picked));
  }

  // ---- the state in the URL fragment ----
  let written = "";
  function remember() {
    const parts = new URLSearchParams();
    if (state.picked) parts.set("pick", state.picked);
    if (state.off.size) parts.set("off", Array.from(state.off).sort().join(","));
    if (state.lang !== data.ui) parts.set("lang", state.lang);
    written = parts.toString();
    history.replaceState(null, "", "#" + written);
  }
  function recall() {
    const asked = location.hash.slice(1);
    if (asked === written) return;
    const parts = new URLSearchParams(asked);
    state.off = new Set((parts.get("off") || "").split(",").filter(Boolean));
    speak(Object.hasOwn(data.words, parts.get("lang")) ? parts.get("lang") : data.ui);
    pick(parts.get("pick") || "", true);
  }

  // ---- language, keys, start ----
  function speak(code) {
    state.lang = code;
    document.documentElement.lang = code;
    document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
    document.title = byId("title").textContent = data.title;
    byId("search").placeholder = byId("search").ariaLabel = word("search");
    byId("fit").textContent = word("fit");
    byId("language").textContent = word("language");
    byId("canvas").ariaLabel = word("picture");
    canvas.speak(code);
    note();
    legend();
    panel();
    applyFilters();
  }
  function hover(id) {
    const card = events.get(id) || actors.get(id);
    byId("hover").replaceChildren(...(card ? joined(both(card.label.en || card.label.ar ? card.label : card.kind).map((part) => bdi(part))) : []));
  }
  function key(event) {
    const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
    if (event.key === "Escape") {
      shut();
      if (typing) event.target.blur();
      else pick("");
    } else if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "/") {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "f") canvas.fit();
  }

  const canvas = dragomanCanvas(byId("canvas"), data.drawing, data.ui, { pick: (id) => pick(id), hover });
  byId("fit").addEventListener("click", () => canvas.fit());
  byId("language").addEventListener("click", () => { speak(state.lang === "ar" ? "en" : "ar"); remember(); });
  byId("search").addEventListener("input", find);
  byId("search").addEventListener("focus", find);
  byId("search").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const hits = search(event.target.value);
    if (hits.length) pick(hits[0].id, true);
    shut();
  });
  document.addEventListener("keydown", key);
  document.addEventListener("click", (event) => { if (event.target instanceof Element && !event.target.closest(".search")) shut(); });
  byId("found").addEventListener("click", shut);
  window.addEventListener("hashchange", recall);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => canvas.repaint());
  written = " ";
  recall();
  canvas.fit();
  if (state.picked) canvas.centre(state.picked);
  window.dragoman = {
    positions: () => canvas.positions(), select: (id) => pick(id, true), selected: () => state.picked, search: (query) => search(query).map((card) => card.id),
    written: (id) => canvas.written(id), fit: () => canvas.fit(), ready: true,
  };
})();
