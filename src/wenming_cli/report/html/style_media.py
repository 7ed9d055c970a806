"""The look elsewhere: tables become cards on a telephone, and everything unfolds on paper."""

NARROW = """
@media screen and (max-width:1100px){
.gaps .wide{min-width:7rem}
.gaps .unit{min-width:4rem}
.gaps td.number{white-space:normal}
}
@media screen and (min-width:901px) and (max-width:1600px){
body:has(.many){padding:1rem .7rem 2rem}
table.many{font-size:11px;line-height:1.45}
.many th,.many td{padding:.25rem .12rem}
.many .wide{min-width:5.6em}
.many .unit{min-width:3.6em}
.many .id{white-space:normal;min-width:6.6em}
}
@media screen and (max-width:900px){
body{padding:1rem 1rem 2rem;font-size:16px}
.figure{font-size:3rem}
h2{margin-top:2rem}
dl>div{grid-template-columns:5.5rem 1fr}
.places>div{flex:0 0 33%;border:0}
.legend{font-size:.92em}
table,tbody,td,th{display:block;width:auto}
tbody tr{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
thead:has(button){position:static;width:auto;height:auto;clip-path:none}
thead:has(button) tr{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
thead:has(button) th{position:static;border:0}
tbody tr{border:1px solid var(--rule);margin:0 0 .6rem;padding:.35rem .7rem}
tbody tr.group,tbody tr.reached{padding:0}
th,td{border:0;padding:.1rem 0}
td.number,th.number,td.id,td{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:0}
th.name,td.name,td.chart,td.wide,td.unit,.matrix td{flex:1 0 100%}
.waterfall td.name{flex:1 0 70%}
tr.group th,tr.reached th{padding:.4rem .7rem}
td::before{content:attr(data-label) "：";color:var(--soft)}
td:empty,td.chart::before,.waterfall td.name::before{display:none}
td:empty::before{display:none}
.areas .chart,.matrix td,.waterfall .chart{width:auto}
.waterfall .chart{height:22px;margin:.2rem 0}
.gaps .wide,.gaps .unit,.issues .wide,.issues .unit{min-width:0}
}
"""

PAPER = """
@page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:"— " counter(page) " —";font-size:9pt}}
@page wide{size:A4 landscape;margin:14mm 14mm 16mm}
@page broad{size:A3 landscape;margin:14mm 14mm 16mm}
@media print{
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.5;print-color-adjust:exact;
-webkit-print-color-adjust:exact}
nav,.tools{display:none!important}
a{color:inherit;text-decoration:none}
header,.notices{font-size:9pt}
h1{font-size:16pt}
h2{font-size:13pt;margin:14pt 0 5pt}
.figure{font-size:34pt}
h2,h3,h4,h5,.sum,caption,summary,.legend{break-after:avoid}
tr,figure,.rate,.places,.veto,dl>div,.block{break-inside:avoid}
tr.group{break-after:avoid}
thead{display:table-header-group}
thead th{position:static}
table{font-size:8.5pt;line-height:1.4}
th,td{padding:2pt 4pt}
table.areas,table.matrix{font-size:8pt}
.areas td,.areas th{padding:1.6pt 3pt}
.areas .chart{width:15%}
.areas-legend,.areas caption{display:none}
.remark{display:inline-block;margin:.3rem 1.5rem 0 0}
.all-gaps{page:wide}
table.gaps{font-size:8pt}
.gaps .wide{min-width:36mm}
.gaps .unit{min-width:22mm}
.gaps .number{white-space:normal}
.gaps td.number:nth-child(9){min-width:20mm}
body:has(.issues){page:wide}
.issues{overflow:visible}
body:has(.many){page:broad}
table.issues{font-size:8pt}
table.many{font-size:7.5pt}
.issues th,.issues td{padding:1.5pt 2pt}
.issues thead th{min-width:2.2em}
.issues .wide{min-width:7.5em}
.issues .unit{min-width:5em}
.issues .date{min-width:4.3em}
thead button::after{content:""}
#requirements{break-before:page}
details{padding:0 6pt 3pt;margin:4pt 0;font-size:8.5pt}
details::details-content{display:block;content-visibility:visible;block-size:auto;height:auto}
summary{list-style:none;font-weight:600;padding:2pt 0}
summary::-webkit-details-marker{display:none}
details h5{margin:2pt 0 0;font-size:8.5pt;color:var(--ink)}
details dl{margin:0}
details dl>div,details dt,details dd,dd ul,dd li,dd p,details dd small,details .said{display:inline}
details dd ul{padding:0}
details dt{white-space:nowrap}
details dt::after{content:"："}
details dl>div::after{content:"　 "}
dd li:not(:last-child)::after,dd p:not(:last-child)::after{content:"；"}
p,li{orphans:2;widows:2}
}
"""
