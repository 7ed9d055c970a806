"""The look of a chart on a page, on a telephone and on paper; no colour is needed to read it."""

STYLE = """
figcaption{color:var(--soft);font-size:.92em}
.mark{display:inline-block;min-width:1.1rem;margin-right:.4rem;font-style:normal;text-align:center}
i.plan,i.ahead,i.late{width:1.3rem;height:.8rem;border:1px solid var(--ink);
vertical-align:-.08rem}
.plan{fill:var(--accent);background:var(--accent)}
.ahead{fill:#fff;stroke:var(--accent);background:#fff}
.late{fill:#fbd9d5;stroke:var(--red);stroke-dasharray:4 2;
background:#fbd9d5}
i.late{border:1px dashed var(--red)!important}
.sign{text-anchor:middle;dominant-baseline:central;font-size:13px;paint-order:stroke;stroke:#fff;
stroke-width:3px}
.sign.node,.mark.node{fill:var(--ink);color:var(--ink)}
.sign.done,.mark.done{fill:#1b6e3c;color:#1b6e3c}
.sign.unset,.mark.unset{fill:var(--soft);color:var(--soft)}
.over{color:var(--red)}
.schedule{table-layout:fixed}
.schedule th.number{width:3.2em}
.schedule .name{width:30%}
.schedule .unit{width:8.5em}
.schedule .day,.times .day{white-space:nowrap;overflow-wrap:normal}
.schedule .day{width:6.6em}
.times .day .said,.times td.day{white-space:pre-wrap;min-width:6.4em}
.schedule th.chart,.schedule td.chart{position:relative;padding:0}
.schedule td.chart svg,.schedule th.chart svg{position:absolute;inset:0;height:100%;
overflow:hidden}
.schedule th.chart{height:3.2rem}
.axis text{fill:var(--ink);font-size:12px}
.schedule rect{y:32%;height:36%}
.schedule rect.line{y:0;height:100%;fill:var(--rule)}
.schedule rect.on{y:0;height:100%;fill:var(--red)}
.times{font-size:.86em}
.times .wide{min-width:8rem}
.times .name{min-width:11rem}
.times .unit{min-width:4.5rem}
@media screen and (max-width:900px){
.schedule td.chart{flex:1 0 100%;height:30px}
.schedule .name,.schedule .unit,.schedule .day,.schedule th.number{width:auto}
.times .wide,.times .name,.times .unit,.times td.day{min-width:0}
}
@page{size:A4 landscape;margin:14mm 14mm 16mm}
@media print{
.timed{break-before:page}
.schedule,.times{font-size:8pt}
.times .wide{min-width:24mm}
}
"""
