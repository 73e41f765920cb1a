import { fingerprint } from "./fingerprint";

/**
 * The look of every document, the same for all of them: an engineering document that prints on A4 and Letter in black and
 * white. System fonts, rules instead of boxes, light and dark from one table of colours (text 7:1 or better on its paper).
 */
export const styleSheet = `
:root{color-scheme:light dark;--paper:#faf8f4;--ink:#1f1d1a;--soft:#4a463f;--rule:#8a8378;--hair:#cfc8bb;--accent:#0b4f5c;--stop:#871a14;--caution:#6e4400;--wash:#f1ede5}
@media (prefers-color-scheme:dark){:root{--paper:#1b1a18;--ink:#ece7de;--soft:#c3bcb0;--rule:#8f887c;--hair:#46423b;--accent:#8fd0da;--stop:#ffb0a3;--caution:#f0c27a;--wash:#26241f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main,header{width:calc(100% - 48px);max-width:60rem;margin:0 auto}
header{display:grid;grid-template-columns:1fr auto auto;gap:4px 16px;align-items:start;padding-top:48px;padding-bottom:16px;border-bottom:2px solid var(--ink)}
h1{font-size:32px;line-height:1.2;margin:0}
.subtitle{grid-column:1;margin:0;color:var(--soft);overflow-wrap:anywhere}
.fingerprint{grid-column:2;grid-row:1/3;margin:0;text-align:right;font-size:14px;color:var(--soft)}
.fingerprint strong{display:block;font:600 25px/1.2 ui-monospace,monospace;color:var(--ink);white-space:nowrap}
.mark{grid-column:3;grid-row:1/3;width:52px;height:52px;fill:var(--accent);shape-rendering:crispEdges}
.lead{font-size:20px;line-height:1.4;font-weight:600;max-width:none;margin:16px 0;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:3px}
.hash{max-width:none;font-size:14px;color:var(--soft);overflow-wrap:anywhere}
h2{font-size:25px;line-height:1.25;margin:48px 0 12px;padding-top:12px;border-top:1px solid var(--rule)}
h3{font-size:20px;line-height:1.3;margin:24px 0 8px}
h4{font-size:17px;margin:16px 0 4px}
small{font-size:14px;font-weight:400;color:var(--soft);white-space:nowrap}
p,ul{max-width:68ch;margin:8px 0}
ul{padding-left:20px}
code,pre{font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
time,.whole{white-space:nowrap}
.quoted{white-space:pre-wrap;overflow-wrap:anywhere}
code{background:var(--wash);padding:0 3px}
pre{margin:4px 0;padding:8px 12px;background:var(--wash);border-left:3px solid var(--accent)}
pre>code{display:block;padding:0 0 0 2ch;text-indent:-2ch;background:none}kbd{font:inherit;white-space:nowrap}pre kbd{display:inline-block;max-width:100%;text-indent:0;white-space:inherit}
.letter{font:inherit;font-size:16px;padding:12px 16px;border:1px solid var(--hair);border-left:3px solid var(--rule);background:none;max-width:68ch}
table{width:100%;border-collapse:collapse;margin:12px 0;font-size:14px;font-variant-numeric:tabular-nums;table-layout:auto}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--hair);min-width:5.5rem;overflow-wrap:anywhere}
thead th{overflow-wrap:normal;border-bottom:1px solid var(--rule);color:var(--soft);font-weight:600}
tbody th{font-weight:600;min-width:9rem}
th:has(code){font-weight:400}
th:has(code):nth-last-child(2){width:52%}th:has(code):nth-last-child(3){width:29%}
th:has(code)+td+td:last-child{width:22%}th:has(a){width:42%}
.form{border:1px solid var(--rule)}.form th,.form td{border:1px solid var(--rule);padding:8px 10px}.form td:empty{height:52px;min-width:7rem}
td code{display:inline-block;max-width:100%}
td>code:only-child{min-width:11rem}
dl{margin:8px 0}
dl>div{display:grid;grid-template-columns:10rem 1fr;gap:0 16px;padding:3px 0}
dt{color:var(--soft);font-size:14px;line-height:1.9}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
.write{border-bottom:1px solid var(--ink);min-height:2rem;max-width:28rem}
section{padding:12px 0;border-bottom:1px solid var(--hair)}
section h3,section h4{margin:0 0 4px;font-size:17px}
label{display:flex;gap:12px;align-items:flex-start}label>span{min-width:0;overflow-wrap:anywhere}
input{flex:none;width:20px;height:20px;margin:3px 0 0;accent-color:var(--accent)}
.ticked dl,.ticked .each,.ticked .room{margin-left:32px}
.room{display:flex;gap:16px;max-width:none}.room span{flex:1;border-bottom:1px solid var(--rule);min-height:2.2rem;font-size:14px;color:var(--soft)}.room span:last-child{flex:3}
.ticked .each{width:calc(100% - 32px);margin-top:8px}.each tbody td{border:1px solid var(--hair);height:34px;width:18%}.each td:last-child{width:28%}.each thead th{font-weight:400;padding-left:6px;border:0}
.each input{width:16px;height:16px}
.each.many tbody th{width:30%}.each.many td,.each.many td:last-child{width:20%}.each.many td+th{padding-left:10px}
.caution{border-left:4px solid var(--caution);padding-left:12px}
.caution strong{color:var(--caution)}
.drawings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:12px 32px;margin:16px 0}
figure{margin:0}
figcaption{font-weight:600;margin-bottom:4px}
.drawings p{grid-column:1/-1;margin:0;font-size:14px;color:var(--soft);max-width:none}
.drawing{display:block;width:100%;height:auto}
.drawing rect{fill:var(--paper)}.drawing text{fill:var(--ink)}
.drawing rect.existing,.drawing path.existing{stroke:var(--rule)}
.drawing rect.new,.drawing path.new{stroke:var(--accent)}.drawing text.new{fill:var(--accent)}
.drawing rect.removed,.drawing path.removed{stroke:var(--stop)}.drawing text.removed{fill:var(--stop)}
main{padding-bottom:64px}
@media (max-width:40rem){header,dl>div{grid-template-columns:1fr}.fingerprint,.mark{grid-column:1;grid-row:auto;text-align:left}.room{flex-wrap:wrap}.room span{flex-basis:8rem}.room span:last-child{flex-basis:100%}main{overflow-x:auto}}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#222;--rule:#000;--hair:#999;--accent:#000;--stop:#000;--caution:#000;--wash:#fff}
body{font-size:9pt;line-height:1.38}main,header{width:100%;max-width:none}header{padding-top:0;padding-bottom:8pt}main{padding:0 1px 0 0}.lead{font-size:12pt;margin:8pt 0}.subtitle{font-size:9pt}.mark{width:30pt;height:30pt}.fingerprint strong{font-size:15pt}
h1{font-size:18pt}h2{font-size:14pt;margin:14pt 0 6pt;padding-top:6pt}h3,section h3{font-size:11pt;margin:9pt 0 3pt}h4,section h4{font-size:10pt;margin:6pt 0 2pt}p,ul{margin:4pt 0;max-width:none}
code,pre,table,dt,.hash,.fingerprint{font-size:8.25pt;line-height:1.35}code{padding:0}pre{margin:2pt 0;padding:2pt 6pt}pre>code{padding-left:2ch}
section{padding:5pt 0}section h3,section h4{margin-top:0}dl{margin:3pt 0}dl>div{grid-template-columns:7.5rem 1fr;padding:1pt 0}dt{line-height:1.55}table{margin:5pt 0}th,td{padding-top:2.5pt;padding-bottom:2.5pt}th:has(a){width:36%}
section dl>div{grid-template-columns:5.6rem 1fr;gap:0 8pt;line-height:1.35}section dt{font-weight:600;line-height:1.45}
.ticked{padding:3pt 0 4pt}.ticked h3{font-size:9.5pt}small{font-size:8.25pt}.ticked dl{margin:2pt 0}.ticked dl,.ticked .each,.ticked .room{margin-left:22pt}.ticked .each{width:calc(100% - 22pt);margin-top:4pt}
.room{margin-top:0}.room span{min-height:24pt;font-size:7.5pt}.each tbody td{height:24pt}.each th,.each td{padding-top:1pt;padding-bottom:1pt}.each input{margin-top:0}.write{min-height:17pt}.form td:empty{height:28pt}.letter{font-size:9pt;max-width:none;padding:5pt 10pt}
h2,h3,h4,thead,p:has(+table),p:has(+ul),p:has(+h3),dl:has(+h3),dl:has(+p+h3),h2+p,section dl>div:nth-child(-n+2),section dl>div:nth-last-child(2):not(:has(.named)){break-after:avoid}.room,section>.each,section dl>div:nth-child(2):has(pre),section dl>div:nth-child(3),.named:last-child{break-before:avoid}thead{display:table-header-group}p,li,dd,td,pre>code{orphans:3;widows:3}
.ticked,section:has(>h4),section:not(:has(pre)),section h3,main>dl,main>ul,tr,.drawings,.letter,.caution,.room,section dl>div:not(:has(pre)),.named,main>table:last-child{break-inside:avoid}tr:has(a){break-inside:auto}.ticked:has(.each tr:nth-child(7)),.ticked:has(kbd:nth-of-type(20)){break-inside:auto}th,td{min-width:3.5rem}tbody th{min-width:7rem}td>code:only-child{min-width:7rem}td:nth-child(2):nth-last-child(2){min-width:10rem}tbody tr:first-child:not(:last-child):not(:has(a)),tbody tr:nth-last-child(2):not(:first-child){break-after:avoid}
p:not(.room) span:not(.quoted),li span:not(.quoted),td span:not(.quoted),th span:not(.quoted),dd span:not(.quoted),label span span{white-space:nowrap}
a{color:inherit}a::after{content:" (" attr(href) ")";font-weight:400;overflow-wrap:anywhere}
.apart{break-before:page}.drawings{grid-template-columns:1fr 1fr;gap:8pt 16pt;margin:8pt 0;break-after:page}.drawing{width:auto;max-width:100%;max-height:118mm}.drawings p{font-size:8.5pt}
}`;

/** A document without the style element of `pageFoot`, which is the same in no two plans. */
export const withoutPageFoot = (html: string): string => html.replace(/<style>@page[^<]*<\/style>/, () => "");

/** What is at the foot of every printed page: `plan`, a word, the fingerprint, and the number of the page. The size is the printer's. */
export function pageFoot(planHash: string, plan: string): string {
  if (!/^[0-9a-f]{64}$/.test(planHash)) throw new Error("A plan hash is 64 hexadecimal digits.");
  if (/["\\<\n]/.test(plan)) throw new Error("A word in a style sheet has no quotation mark and no markup.");
  const foot = "font:8pt ui-monospace,monospace;color:#000";
  const left = `@bottom-left{content:"${plan} ${fingerprint(planHash)}";${foot}}`;
  return `@page{margin:14mm 15mm 16mm;${left}@bottom-right{content:counter(page) " / " counter(pages);${foot}}}`;
}
