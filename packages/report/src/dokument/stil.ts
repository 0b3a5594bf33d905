/** How the HTML looks, on a screen and on paper; new words are underlined and old ones struck out, in any colour. */
export const stil = `
body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 1px solid #999; padding-bottom: .2rem; margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #999; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
tr { break-inside: avoid; }
ul { padding-left: 1.3rem; }
ins { background: #e2f3e2; text-decoration: underline; }
del { background: #f7e2e2; text-decoration: line-through; }
.henvisning { font-size: .85em; }
.advarsel { border: 2px solid #a00; padding: .5rem .8rem; font-weight: bold; }
@page { margin: 2cm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; } }
`
