/** How the page looks, in the light and in the dark, on a wide screen and on a telephone; no colour says anything alone. */
const farver = `
:root {
  color-scheme: light;
  --blad: #fdfdfb; --flade: #f3f3ee; --ord: #1c1f21; --svag: #565d61; --streg: #d5d6cf; --kant: #7b8183;
  --accent: #0b5563; --ja: #10614a; --nej: #9a3412; --advarsel: #8a1c1c; --nyt: #fff1c9; --nytkant: #a86500;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --blad: #15181a; --flade: #1f2427; --ord: #e9e9e4; --svag: #a9b0b3; --streg: #363d41; --kant: #7d868a;
    --accent: #7fc8d6; --ja: #7fd1b0; --nej: #f2a27e; --advarsel: #ff9f94; --nyt: #3b3014; --nytkant: #e0a93d;
  }
}
`

const grund = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; color: var(--ord); background: var(--blad); margin: 0; padding: 0 clamp(1rem, 3vw, 2.5rem) 4rem; overflow-wrap: break-word; }
header, main, .advarsel { max-width: 88rem; margin-inline: auto; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.2rem); line-height: 1.15; letter-spacing: -.015em; margin: 0 0 .3rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 0 0 .7rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: 0 0 .7rem; max-width: 46rem; }
ul, ol { margin: 0 0 .7rem; padding-left: 1.2rem; }
li { margin-bottom: .25rem; overflow-wrap: anywhere; }
code { font: .85em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
header { padding: .6rem 0 1.2rem; }
header .overlinje { margin-top: 1.4rem; }
.overlinje { color: var(--accent); font-weight: 650; margin-bottom: .2rem; }
.svag { color: var(--svag); }
.advarsel { border: 2px solid var(--advarsel); color: var(--advarsel); font-weight: 650; padding: .6rem .9rem; margin-top: 1rem; }
.spring { position: absolute; left: 1rem; top: -5rem; background: var(--ord); color: var(--blad); padding: .6rem 1rem; z-index: 3; }
.spring:focus { top: .5rem; }
.kunoplaest { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button, input, textarea { font: inherit; color: inherit; background: var(--blad); border: 1px solid var(--kant); border-radius: .3rem; padding: .5rem .8rem; min-height: 2.75rem; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button[aria-disabled="true"] { color: var(--svag); border-style: dashed; cursor: default; }
summary { cursor: pointer; padding: .45rem 0; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--svag); }
dd { margin: 0; overflow-wrap: anywhere; }
section { border-top: 3px solid var(--accent); padding-top: 1rem; margin-bottom: 2.5rem; }
`

const tid = `
.dagen { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.dagen label { color: var(--svag); }
#dag { font-size: 1.5rem; font-weight: 650; letter-spacing: -.01em; }
.spor { position: relative; padding-bottom: .9rem; margin: .2rem 0 .6rem; }
#skyder { width: 100%; padding: 0; margin: 0; accent-color: var(--accent); border: 0; background: none; display: block; }
.maerker { position: absolute; left: .5rem; right: .5rem; bottom: .2rem; height: .6rem; }
.maerker i { position: absolute; width: 2px; margin-left: -1px; top: 0; bottom: 0; background: var(--nytkant); }
.knapper { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-bottom: .9rem; }
.knapper label { margin-left: auto; color: var(--svag); }
#aendret ul { list-style: none; padding: 0; max-width: 70rem; }
#aendret li { padding: .35rem 0; border-bottom: 1px solid var(--streg); margin: 0; }
.henvis { border: 0; padding: .2rem 0; min-height: 1.75rem; color: var(--accent); text-decoration: underline; text-underline-offset: .18em; background: none; font-weight: 600; }
.aarsag { display: inline-block; background: var(--nyt); border: 1px solid var(--nytkant); border-radius: .2rem; padding: 0 .4rem; font-size: .82rem; line-height: 1.45; margin-right: .3rem; }
`

const tabellen = `
.to { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2.5rem; }
@media (min-width: 70.01rem) {
  .to { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); align-items: start; }
  #celle { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; }
  .tilbage { display: none; }
}
.tegnforklaring { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .9rem; max-width: none; }
.rulle { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
#svar table { table-layout: fixed; }
#svar thead th:first-child { width: 23%; }
caption { text-align: left; color: var(--svag); padding-bottom: .6rem; }
th, td { text-align: left; vertical-align: middle; padding: .15rem .3rem .15rem 0; border-bottom: 1px solid var(--streg); }
thead th { color: var(--svag); font-weight: 600; border-bottom-color: var(--kant); padding-block: .4rem; }
.loefte th { font-weight: 400; padding: 1.3rem 0 .4rem; border-bottom-color: var(--kant); }
.loefte b { font-size: 1.05rem; }
.klasse { color: var(--svag); font-size: .85rem; margin: 0 .3rem; }
.ordlyd { display: block; color: var(--svag); font-size: .88rem; line-height: 1.4; max-width: 40rem; }
th[scope="row"] { font-weight: 500; padding-left: 0; }
td .felt { position: relative; display: grid; grid-template-columns: 1.1rem auto 1fr; gap: 0 .3rem; align-items: baseline; width: 100%; text-align: left; border-color: transparent; background: none; padding: .3rem .4rem; }
td .felt:hover { border-color: var(--accent); }
td .felt[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--flade); }
td .felt.skiftet { background: var(--nyt); }
td .felt.skiftet:not([aria-pressed="true"]) { border-color: var(--nytkant); }
td .felt .aarsag { grid-column: 1 / -1; justify-self: start; background: none; border: 0; padding: 0; font-size: .78rem; line-height: 1.25; font-weight: 600; margin: 0; }
.tegn { font-weight: 700; }
.opfyldt .tegn { color: var(--ja); }
.ikkeOpfyldt .tegn { color: var(--nej); }
.kanIkkeVurderes .tegn, .undtaget .tegn { color: var(--svag); }
.felt .tal { font-weight: 600; }
.felt .maal { color: var(--svag); font-size: .85em; white-space: nowrap; }
.maal:not(:empty)::before { content: "/ "; }
`

const detaljer = `
.dom > * { min-width: 0; overflow-wrap: anywhere; }
.dom { border-left: 5px solid var(--kant); background: var(--flade); padding: .7rem .9rem; display: grid; gap: .15rem; margin: 0 0 .8rem; max-width: none; }
.dom p { margin: .2rem 0; }
.dom strong { font-size: 1.08rem; }
.dom.opfyldt { border-color: var(--ja); }
.dom.ikkeOpfyldt { border-color: var(--nej); }
.dom.opfyldt strong { color: var(--ja); }
.dom.ikkeOpfyldt strong { color: var(--nej); }
.adresse { color: var(--svag); }
.skift { border: 1px solid var(--nytkant); background: var(--nyt); padding: .6rem .9rem; }
.skift dt { color: inherit; font-weight: 600; }
#cellens > ul { list-style: none; padding: 0; }
#cellens > ul > li { margin-bottom: .4rem; }
.optalt td, .optalt th { padding: .3rem .8rem .3rem 0; white-space: nowrap; }
.optalt td:last-child { white-space: normal; min-width: 9rem; }
.hoejre { text-align: right; }
.raekker { font: .8rem/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; max-height: 24rem; overflow-y: auto; list-style: none; padding: .4rem; border: 1px solid var(--streg); }
.segl.regnet .tegn { color: var(--ja); }
.segl.brudt { color: var(--nej); font-weight: 600; }
#kontrol { max-width: 60rem; }
.slip { border: 2px dashed var(--kant); border-radius: .4rem; padding: .2rem 1.1rem 1rem; margin: 1rem 0; }
.slip.over { border-color: var(--accent); background: var(--flade); }
.slip input { max-width: 100%; }
.filnavn { font-weight: 600; margin-bottom: .3rem; overflow-wrap: anywhere; }
.checkpoint { margin: 1rem 0; display: grid; justify-items: start; gap: .5rem; }
textarea { width: 100%; max-width: 46rem; font: .85rem/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
#checkpointsvar { width: 100%; }
.beviser { grid-template-columns: minmax(8rem, 14rem) 1fr; }
.beviser dt { font-weight: 600; color: inherit; }
@media (max-width: 40rem) {
  body { padding-inline: .9rem; }
  table { font-size: .82rem; }
  th[scope="row"] { font-size: .74rem; overflow-wrap: anywhere; }
  #svar thead th:first-child { width: 26.5%; }
  td .felt .aarsag { font-size: .62rem; }
  td .felt { grid-template-columns: 1rem auto; padding: .3rem .1rem; justify-content: start; }
  td .felt .maal { grid-column: 2; }
  .knapper button { flex: 1; }
  .knapper label { margin-left: 0; width: 100%; }
  dl, .beviser { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .6rem; }
}
@media print { #tid .knapper, .spor, .slip, .checkpoint, .tilbage, .spring { display: none; } #celle { position: static; max-height: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`

export const sidestil = [farver, grund, tid, tabellen, detaljer].join("")
