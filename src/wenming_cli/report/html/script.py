"""The one script: sorts, finds and unfolds what the page already holds; nothing depends on it.

It reads no data but what stands in the page as text, and adds none.
"""

SCRIPT = """
(function () {
  "use strict";
  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }
  all(".tools[hidden]").forEach(function (tools) { tools.hidden = false; });

  /* 查找和筛选 */
  function entries(place) {
    var folded = all("details", place);
    return folded.length ? folded : all("tr", place).filter(function (row) {
      return row.parentNode.tagName === "TBODY" && !row.classList.contains("group");
    });
  }
  function matches(entry, choices, words) {
    return choices.every(function (choice) {
      var own = (entry.getAttribute("data-" + choice.key) || "").split("\\n");
      return !choice.value || own.indexOf(choice.value) >= 0;
    }) && (!words || entry.textContent.toLowerCase().indexOf(words) >= 0);
  }
  function filter(id) {
    var place = document.getElementById(id);
    var words = all("[data-find]").filter(function (input) {
      return input.getAttribute("data-find") === id;
    }).map(function (input) { return input.value.trim().toLowerCase(); }).join("");
    var choices = all("[data-choose]").filter(function (select) {
      return select.getAttribute("data-choose") === id;
    }).map(function (select) {
      return { key: select.getAttribute("data-key"), value: select.value };
    });
    var shown = 0;
    entries(place).forEach(function (entry) {
      entry.hidden = !matches(entry, choices, words);
      shown += entry.hidden ? 0 : 1;
    });
    all(".item, .area, tbody", place).forEach(function (group) {
      var inside = entries(group);
      group.hidden = inside.length > 0 && inside.every(function (entry) { return entry.hidden; });
    });
    all("[data-count]").forEach(function (output) {
      if (output.getAttribute("data-count") === id) { output.textContent = "列出" + shown + "条"; }
    });
  }
  all("[data-find]").forEach(function (input) {
    input.addEventListener("input", function () { filter(input.getAttribute("data-find")); });
  });
  all("[data-choose]").forEach(function (select) {
    select.addEventListener("change", function () { filter(select.getAttribute("data-choose")); });
  });

  /* 排序 */
  all("th[data-order]").forEach(function (heading) {
    var body = heading.closest("table").tBodies[0];
    var rows = all("tr", body);
    var column = heading.cellIndex;
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.textContent = "";
    heading.appendChild(button);
    function value(row) {
      var cell = row.cells[column];
      if (heading.getAttribute("data-order") === "row") { return rows.indexOf(row); }
      var number = parseFloat(cell.getAttribute("data-value") || cell.textContent);
      return isNaN(number) ? -Infinity : number;
    }
    button.addEventListener("click", function () {
      var down = heading.getAttribute("aria-sort") !== "descending";
      if (heading.getAttribute("data-order") === "row") { down = false; }
      all("th", heading.parentNode).forEach(function (th) { th.removeAttribute("aria-sort"); });
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.slice().sort(function (a, b) {
        var apart = value(a) - value(b);
        if (isNaN(apart) || apart === 0) { apart = 0; }
        return (down ? -apart : apart) || rows.indexOf(a) - rows.indexOf(b);
      }).forEach(function (row) { body.appendChild(row); });
    });
  });

  /* 展开 */
  all("[data-unfold]").forEach(function (button) {
    button.addEventListener("click", function () {
      var open = button.getAttribute("data-unfold") === "open";
      all("details").forEach(function (each) { if (!each.hidden) { each.open = open; } });
    });
  });
  function unfoldTarget() {
    var id = location.hash.slice(1);
    var target = document.getElementById(id) || document.getElementById(decode(id));
    if (!target || target.tagName !== "DETAILS") { return; }
    for (var node = target; node; node = node.parentElement) { node.hidden = false; }
    target.open = true;
    target.scrollIntoView();
  }
  function decode(text) {
    try { return decodeURIComponent(text); } catch (unreadable) { return text; }
  }
  window.addEventListener("hashchange", unfoldTarget);
  unfoldTarget();

  /* 打印时全部展开，打印后恢复 */
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = all("details:not([open])");
    folded.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (each) { each.open = false; });
    folded = [];
  });
})();
"""
