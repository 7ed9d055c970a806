"""The look on a wide screen: one accent colour, red only for vetoes."""

SCREEN = """
:root{--ink:#1b1f24;--soft:#4a535e;--rule:#d3d8de;--faint:#f4f6f8;--accent:#17568c;--gone:#8a939d;
--red:#b3261e}
*{box-sizing:border-box}
html{scroll-padding-top:3rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:1.25rem 1.5rem 3rem;color:var(--ink);background:#fff;
font:15px/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",SimSun,
sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font-size:1.65rem;line-height:1.35;margin:.9rem 0 .6rem}
h2{font-size:1.25rem;margin:2.4rem 0 .7rem;padding-bottom:.3rem;
border-bottom:2px solid var(--accent)}
h3{font-size:1.05rem;margin:1.6rem 0 .5rem}
h4{font-size:1rem;margin:1.1rem 0 .2rem}
h5{font-size:.9rem;margin:.7rem 0 .2rem;color:var(--soft)}
p{margin:.4rem 0}
ul{margin:.4rem 0;padding-left:1.4rem}
a{color:var(--accent)}
small{color:var(--soft);font-size:.85em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
dl{margin:.3rem 0}
dl>div{display:grid;grid-template-columns:7.5rem 1fr;gap:.1rem 1rem}
dt{color:var(--soft)}
dd{margin:0;min-width:0}
dd ul{margin:0;padding-left:1.1rem}
dd p{margin:0}
.said{white-space:pre-wrap;unicode-bidi:isolate}
dd small{display:block}
[hidden]{display:none!important}
.notices{border:1px solid var(--ink);border-left-width:.4rem;padding:.3rem .9rem;font-weight:600}
.veto{border:2px solid var(--soft);padding:.2rem 1.1rem .7rem;margin-top:1.2rem}
.veto h2{border:0;margin:.6rem 0 .2rem}
.standing-veto{border-color:var(--red)}
.standing-veto h2,.standing{color:var(--red);font-weight:700}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:.5rem 0;
margin:.8rem 0 0;border:solid var(--rule);border-width:1px 0}
.rate{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem 1rem;margin:.2rem 0}
.rate .what{font-size:1.2rem}
.figure{font-size:3.6rem;line-height:1.15;color:var(--accent);letter-spacing:-.01em}
figure{margin:.6rem 0}
svg{display:block;width:100%;overflow:visible;shape-rendering:crispEdges}
svg.patterns{position:absolute;width:0;height:0}
svg.bar{height:14px}
svg.bar rect{height:14px}
svg.interval{height:62px}
svg.interval rect{y:6px;height:30px}
svg .tick{fill:var(--soft);font-size:12px}
svg rect.tick{y:36px;height:5px;width:1px}
svg.interval .target{y:0;height:44px;width:3px}
svg.interval .before,svg .before{width:3px;stroke:#fff;stroke-width:1px}
svg.interval .before{y:3px;height:36px}
.earned{fill:var(--accent);background:var(--accent)}
.pending{fill:url(#hatch);stroke:var(--accent);
background:repeating-linear-gradient(135deg,#fff 0 2.5px,var(--accent) 2.5px 4.5px)}
.lost{fill:var(--gone);background:var(--gone)}
.excused{fill:#fff;stroke:var(--soft);stroke-dasharray:3 2;background:#fff}
i.excused{border-style:dashed}
.target,.before{fill:var(--ink);background:var(--ink)}
svg .tick,.target,svg .before,svg .step{shape-rendering:auto}
rect.step{fill:var(--soft);width:1px}
.rest{fill:#fff;stroke:var(--soft)}
.paper{fill:#fff}.ink{fill:var(--accent)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;list-style:none;padding:0;color:var(--soft)}
.key{display:inline-block;width:1.1rem;height:.8rem;margin-right:.4rem;border:1px solid var(--soft)}
.key.target{width:3px;height:1.1rem;vertical-align:middle;border:0}
.key.before{width:3px;height:.8rem;vertical-align:middle;border:0}
.places{display:flex;flex-wrap:wrap;gap:.5rem 0;border:1px solid var(--rule);padding:.6rem 0}
.places>div{display:block;flex:1 1 6rem;padding:0 1rem;border-left:1px solid var(--rule)}
.places>div:first-child{border-left:0}
.places dd{font-size:1.5rem;line-height:1.3}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-size:.92em;line-height:1.5}
caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{padding:.35rem .5rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;
font-weight:400}
thead th{background:var(--faint);font-weight:600;border-bottom:1px solid var(--soft);
vertical-align:bottom;position:sticky;top:0;z-index:1}
tbody th.name,.total th,.total td{font-weight:600}
th.number,td.number{text-align:right;white-space:nowrap;overflow-wrap:normal}
thead th.number{white-space:normal;min-width:3.4em}
th.id,td.id{white-space:nowrap}
th.type,td.type{min-width:3.2em}
td p{margin:0}
td p+p{margin-top:.25rem}
tr.group th{font-weight:600;background:var(--faint);padding-top:.7rem}
tr.reached th{font-weight:600;color:var(--accent);border-top:2px solid var(--accent);
border-bottom:2px solid var(--accent)}
.areas .chart{width:22%;vertical-align:middle}
.matrix td{width:29%}
.waterfall .chart{width:34%}
.waterfall td.chart{position:relative;padding:0}
.waterfall td,.waterfall th{vertical-align:middle}
.waterfall svg{position:absolute;inset:0;height:100%}
.waterfall rect{y:18%;height:64%}
.waterfall rect.step{y:0;height:100%}
table.gaps{font-size:.86em}
.gaps .wide{min-width:9.5rem}
.gaps .unit{min-width:5.2rem}
body:has(.issues){max-width:120rem}
.issues{overflow-x:auto}
table.issues{font-size:.86em}
.issues .wide{min-width:8.5rem}
.issues .unit{min-width:5rem}
table.many{font-size:12px}
.many th,.many td{padding:.3rem .25rem}
.many .wide{min-width:7em}
.many .unit{min-width:4.2em}
.many .id{white-space:normal;min-width:7em}
.issues .date{white-space:normal;min-width:3.6em}
.issues .day{white-space:nowrap;overflow-wrap:normal}
.issues thead th{white-space:normal;min-width:2.2em}
td.date,th.date{white-space:nowrap}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.2rem;margin:.6rem 0}
.tools label{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.4rem}
button,select,input{font:inherit;color:inherit;background:#fff;border:1px solid var(--soft);
border-radius:3px;padding:.15rem .6rem;max-width:100%}
button{cursor:pointer}
thead button{border:0;background:none;padding:0;font-weight:600;text-align:inherit}
thead button::after{content:" ↕";color:var(--soft)}
[aria-sort=ascending] button::after{content:" ↑"}
[aria-sort=descending] button::after{content:" ↓"}
.area{border-top:1px solid var(--rule)}
.sum{color:var(--soft);font-size:.92em}
details{border:1px solid var(--rule);margin:.3rem 0;padding:0 .8rem}
details[open]{padding-bottom:.7rem}
summary{cursor:pointer;padding:.35rem 0}
summary .id{margin-right:.7rem}
.badge{display:inline-block;margin-left:.7rem;padding:0 .5rem;border:1px solid var(--soft);
font-size:.88em;white-space:nowrap}
.badge.achieved{border-color:var(--accent);color:var(--accent)}
.badge.partially{border:2px double var(--accent);color:var(--accent)}
.badge.not-achieved{background:var(--ink);border-color:var(--ink);color:#fff}
.badge.open,.badge.not-applicable{border-style:dashed}
.uncounted{border-style:dashed}
.records{font-size:.92em}
code{font-family:Consolas,"Noto Sans Mono CJK SC",monospace}
footer{margin-top:2rem}
"""
