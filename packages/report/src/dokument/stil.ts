/**
 * How the HTML looks: on a screen, narrow or wide, light or dark, and on A4. One accent; a verdict is a shape and a word
 * first and a colour last; new words are underlined and old ones struck out.
 */
const farver = `
:root {
  color-scheme: light;
  --blad: #fdfdfb; --flade: #f3f3ee; --ord: #1c1f21; --svag: #565d61; --streg: #d5d6cf; --kant: #83888a;
  --accent: #0b5563; --ja: #10614a; --nej: #9a3412; --advarsel: #8a1c1c;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
`

const moerkt = `
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --blad: #15181a; --flade: #1f2427; --ord: #e9e9e4; --svag: #a9b0b3; --streg: #363d41; --kant: #7d868a;
    --accent: #7fc8d6; --ja: #7fd1b0; --nej: #f2a27e; --advarsel: #ff9f94;
  }
}
`

const grund = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { font: 1.0625rem/1.55 var(--serif); color: var(--ord); background: var(--blad); margin: 0; padding: 0 1.25rem 4rem; }
main { max-width: 66rem; margin: 0 auto; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; text-wrap: balance; font-weight: 650; }
h1 { font-size: clamp(1.9rem, 1.3rem + 2.4vw, 2.8rem); margin: 2.5rem 0 1rem; letter-spacing: -.015em; }
h2 { font-size: 1.55rem; margin: 3.5rem 0 1rem; padding-top: .9rem; border-top: 3px solid var(--accent); letter-spacing: -.01em; }
h3 { font-size: 1.18rem; margin: 2.4rem 0 .6rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p, ul, ol, blockquote { margin: 0 0 .9rem; max-width: 44rem; }
p, li { orphans: 3; widows: 3; }
ul { padding-left: 1.2rem; }
li { margin-bottom: .35rem; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible, .rulle:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
small { font-size: .86em; color: var(--svag); }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--streg); font-style: italic; }
.advarsel { border: 2px solid var(--advarsel); color: var(--advarsel); padding: .55rem .9rem; font: 650 .95rem/1.45 var(--sans); max-width: none; }
ins { background: color-mix(in srgb, var(--ja) 14%, transparent); text-decoration: underline; }
del { background: color-mix(in srgb, var(--nej) 14%, transparent); text-decoration: line-through; }
.henvisning { font-size: .85em; }
pre { font: .82rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--flade); padding: .8rem 1rem; overflow-x: auto; border-left: 3px solid var(--streg); }
`

const tabeller = `
.rulle { overflow-x: auto; margin: 1.2rem 0 1.8rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font: .92rem/1.42 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.rulle table { margin: 0; }
caption { text-align: left; font-weight: 650; padding: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--streg); }
thead th { font-weight: 600; color: var(--svag); border-bottom: 1.5px solid var(--kant); vertical-align: bottom; }
tbody th { font-weight: 600; }
th small { font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
.tal { text-align: right; }
td.tal { white-space: nowrap; }
.tal + :not(.tal) { padding-left: .5rem; }
.lige { table-layout: fixed; }
.lige th:first-child { width: 16%; }
main > table th, main > table td { overflow-wrap: anywhere; }
`

const rapport = `
.forlaeg { position: absolute; }
.spring { position: absolute; left: -99rem; }
.spring:focus { left: 1rem; top: 1rem; background: var(--blad); padding: .6rem 1rem; z-index: 2; outline: 3px solid var(--accent); }
header h1 { margin-bottom: .6rem; }
header p { margin-bottom: .4rem; }
header .advarsel { margin: 1rem 0 1.2rem; }
nav { margin: 2rem 0 0; padding: .9rem 0 0; border-top: 1px solid var(--streg); font: .92rem/1.4 var(--sans); }
nav ol { list-style: none; padding: 0; margin: 0; max-width: none; display: flex; flex-wrap: wrap; gap: .25rem 1.4rem; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .25rem 0; }
.bokse { list-style: none; padding: 0; margin: 1.4rem 0 1.6rem; max-width: none; display: grid; grid-template-columns: repeat(4, 1fr); border: 1px solid var(--streg); border-width: 1px 0 0 1px; font-family: var(--sans); }
.bokse li { border: 1px solid var(--streg); border-width: 0 1px 1px 0; margin: 0; padding: .9rem 1.1rem 1rem; }
.bokse b { display: block; font-size: 2.6rem; line-height: 1.1; font-weight: 600; letter-spacing: -.02em; font-variant-numeric: tabular-nums lining-nums; }
.svar { white-space: nowrap; font-family: var(--sans); }
.svar svg { width: 1em; height: 1em; vertical-align: -.13em; margin-right: .2em; overflow: visible; }
.svar .udsparet, symbol .udsparet { stroke: var(--blad); }
.opfyldt > svg { color: var(--ja); }
.ikkeOpfyldt > svg { color: var(--nej); }
td .svar.ikkeOpfyldt, .bokse .svar.ikkeOpfyldt { font-weight: 650; }
.kanIkkeVurderes > svg, .undtaget > svg { color: var(--svag); }
figure { margin: 1.6rem 0 2rem; break-inside: avoid; }
figure > svg, figure > .rulle > svg { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--streg); }
figure > .rulle { margin: 0; }
figcaption { font: .92rem/1.4 var(--sans); color: var(--svag); margin-top: .5rem; max-width: 44rem; }
details { font-family: var(--sans); margin-top: .4rem; }
summary { cursor: pointer; color: var(--accent); font-size: .92rem; padding: .25rem 0; }
@media (max-width: 40rem) {
  body { padding: 0 1rem 3rem; font-size: 1rem; }
  .bokse { grid-template-columns: repeat(2, 1fr); }
  .bokse b { font-size: 2.1rem; }
  figure > .rulle > svg { max-width: none; }
  .rulle { margin-right: -1rem; padding-right: 1rem; background: linear-gradient(to left, var(--blad) 35%, transparent) right / 2.4rem 100% no-repeat local, linear-gradient(to left, var(--streg), transparent) right / .8rem 100% no-repeat; }
  .rulle > table { width: max-content; min-width: 100%; table-layout: auto; }
  .rulle th, .rulle td { max-width: 12.5rem; }
  .rulle td { overflow-wrap: anywhere; }
  .rulle td:last-child { max-width: 22rem; }
  .rulle tbody th:first-child, .rulle thead th:first-child { position: sticky; left: 0; background: var(--blad); z-index: 1; max-width: 10rem; }
}
`

const papir = `
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  :root { --blad: #fff; --flade: #f4f4f4; --ord: #000; --svag: #444; --streg: #bbb; --kant: #666; --accent: #0b5563; }
  body { padding: 0; font-size: 10.5pt; line-height: 1.42; }
  main, p, ul, ol, blockquote { max-width: none; }
  h1 { font-size: 24pt; margin-top: 0; }
  h2 { font-size: 15pt; margin-top: 20pt; border-top-width: 2pt; }
  h3 { font-size: 11.5pt; margin-top: 14pt; }
  table, figcaption { font-size: 8.6pt; }
  .rulle { overflow: visible; }
  th, td { padding: 3pt 6pt 3pt 0; }
  thead { display: table-header-group; }
  tr, figure, .bokse, pre, blockquote, .advarsel { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  tbody tr:nth-child(-n+2), tbody tr:last-child { break-before: avoid; }
  blockquote, p:has(+ pre) { break-after: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; }
  a { color: inherit; text-decoration: none; }
  nav, .spring, details { display: none; }
  .bokse b { font-size: 22pt; }
}
`

export const stil = [farver, moerkt, grund, tabeller, rapport, papir].map((del) => del.trim()).join("\n")
