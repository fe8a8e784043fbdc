"use strict";
// The one file that knows vis-network: draws placed nodes and edges, and says what was picked. No text becomes HTML.
function dragomanCanvas(holder, drawing, code, handlers) {
  const FACE = '"Noto Sans Arabic", "Segoe UI", Tahoma, sans-serif';
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  // Isolates are added at display only, so that an Arabic name keeps its order beside Latin signs and digits.
  const isolate = (text, language) => (language === "ar" ? "\u2067" : "\u2068") + text + "\u2069";
  const SIGNS = { VerbalCooperation: "dot", MaterialCooperation: "square", VerbalConflict: "triangle", MaterialConflict: "diamond" };
  const ACTORS = {
    Person: { name: "person", radius: 15, line: 1.5 },
    State: { name: "state", radius: 3, line: 1 },
    Organisation: { name: "body", radius: 0, line: 2.5 },
  };
  let language = code;

  function written(item, lines) {
    const own = item[language] ? language : language === "ar" ? "en" : "ar";
    return [isolate((item.mark === "void" ? "✗ " : "") + (item[own] || ""), own)].concat(lines || []).join("\n");
  }

  function eventStyle(node) {
    const ink = colour(SIGNS[node.style] ? node.style : "Event");
    const fill = node.mark ? colour("paper") : ink;
    return {
      shape: SIGNS[node.style] || "hexagon", size: 9, borderWidth: node.mark ? 2.5 : 1, borderWidthSelected: 4,
      label: written(node, node.day ? [node.day] : []),
      color: { background: fill, border: ink, highlight: { background: fill, border: colour("ink") } },
      shapeProperties: { borderDashes: node.mark === "open" ? [3, 2] : false },
      font: { face: FACE, size: 12, color: colour("ink"), strokeWidth: 3, strokeColor: colour("paper"), vadjust: -7 },
    };
  }

  function actorStyle(node) {
    const kind = ACTORS[node.kind] || ACTORS.Organisation;
    const fill = colour(kind.name + "-fill");
    return {
      shape: "box", label: written(node), borderWidth: kind.line, borderWidthSelected: 4, margin: { top: 4, bottom: 4, left: 9, right: 9 },
      color: { background: fill, border: colour(kind.name + "-line"), highlight: { background: fill, border: colour("accent") } },
      shapeProperties: { borderRadius: kind.radius, borderDashes: false },
      font: { face: FACE, size: node.size, color: colour(kind.name + "-ink"), vadjust: 2 },
    };
  }

  function edgeStyle(edge) {
    const quiet = edge.role === "represents";
    const ink = colour(edge.role === "relation" || quiet ? "tie" : SIGNS[edge.style] ? edge.style : "Event");
    return {
      width: edge.role === "relation" ? 1.6 : quiet ? 1 : 1.4, color: { color: ink, highlight: colour("accent"), opacity: quiet ? 0.8 : 0.9 },
      dashes: quiet ? [2, 4] : edge.mark ? [6, 4] : false,
      arrows: { to: { enabled: !quiet, scaleFactor: 0.5 } },
      label: edge.role === "relation" ? written(edge) : undefined,
      font: { face: FACE, size: 10, color: colour("quiet"), strokeWidth: 4, strokeColor: colour("paper"), align: "middle" },
    };
  }

  const styled = (node) => Object.assign({}, node, { fixed: false }, node.kind === "Event" ? eventStyle(node) : actorStyle(node));
  const lined = (edge) => Object.assign({}, edge, edgeStyle(edge));
  const nodes = new vis.DataSet(drawing.nodes.map(styled));
  const edges = new vis.DataSet(drawing.edges.map(lined));
  const network = new vis.Network(holder, { nodes, edges }, {
    physics: false, layout: { improvedLayout: false }, autoResize: true,
    edges: { smooth: false, selectionWidth: 1, hoverWidth: 0.5 },
    nodes: { scaling: { label: { enabled: false, drawThreshold: 5 } } },
    interaction: { hover: true, keyboard: { enabled: true, bindToWindow: false }, navigationButtons: false, zoomSpeed: 0.6, tooltipDelay: 1e9 },
  });
  const cards = new Map(drawing.edges.map((edge) => [edge.id, edge.role === "relation" ? edge.card : ""]));
  network.on("click", (event) => {
    if (event.nodes.length) handlers.pick(event.nodes[0]);
    else handlers.pick((event.edges.length && cards.get(event.edges[0])) || "");
  });
  network.on("hoverNode", (event) => handlers.hover(event.node));
  network.on("blurNode", () => handlers.hover(""));

  function repaint() {
    const hidden = (item) => ({ hidden: Boolean(item.hidden) });
    nodes.update(drawing.nodes.map((node) => Object.assign(styled(node), hidden(nodes.get(node.id)))));
    edges.update(drawing.edges.map((edge) => Object.assign(lined(edge), hidden(edges.get(edge.id)))));
  }

  // Hides and shows; only what changes is told to the library, which redraws for each telling.
  function veil(set, items, shown) {
    const changes = items.map((item) => ({ id: item.id, hidden: !shown(item) }));
    set.update(changes.filter((change) => Boolean(set.get(change.id).hidden) !== change.hidden));
  }

  return {
    repaint,
    speak(next) {
      if (next === language) return;
      language = next;
      repaint();
    },
    fit() { network.fit({ animation: false, nodes: nodes.getIds({ filter: (node) => !node.hidden }) }); },
    show(nodeShown, edgeShown) {
      veil(nodes, drawing.nodes, nodeShown);
      veil(edges, drawing.edges, edgeShown);
    },
    mark(id) {
      if (!id) network.unselectAll();
      else if (nodes.get(id)) network.selectNodes([id]);
      else network.setSelection({ nodes: [], edges: drawing.edges.filter((edge) => edge.card === id).map((edge) => edge.id) });
    },
    centre(id) {
      if (nodes.get(id)) network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: false });
    },
    // Where each visible node stands in the window, in CSS pixels: what a test has to click at.
    positions() {
      const frame = holder.getBoundingClientRect();
      const placed = network.getPositions(nodes.getIds({ filter: (node) => !node.hidden }));
      return Object.fromEntries(Object.entries(placed).map(([id, point]) => {
        const at = network.canvasToDOM(point);
        return [id, { x: at.x + frame.left, y: at.y + frame.top }];
      }));
    },
    written: (id) => (nodes.get(id) || {}).label,
  };
}
