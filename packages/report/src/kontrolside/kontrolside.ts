/** The kontrolside: one HTML file that asks for nothing, with what it shows and the script that shows and checks it. */

import { pureSha256 } from "@delaftale/core"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Result from "effect/Result"
import { sideskript } from "#sideskript"
import { undveget } from "../dokument/undvig.ts"
import { konstrueretord } from "../ord/konstrueretord.ts"
import { paa, type Sprog } from "../sprog.ts"
import type { Sidedata } from "./Sidedata.ts"
import { sidestil } from "./sidestil.ts"

/** Only the script and the style of the page itself may run, whatever a word in the log looks like. */
const politik = [
  "default-src 'none'",
  `script-src 'sha256-${base64(sideskript)}'`,
  `style-src 'sha256-${base64(sidestil)}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; ")

function base64(tekst: string): string {
  return Base64.encode(Result.getOrThrow(Hex.decode(pureSha256.hash([tekst]))))
}

/** The audit page as one HTML file (*kontrolside*, page for a control). */
export const kontrolside = (data: Sidedata): string => {
  const { helhedsplan, log, sprog, titel } = data
  const navn = paa(sprog, "Kontrolside", "Audit page")
  return [
    "<!doctype html>",
    `<html lang="${sprog}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${politik}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${navn}: ${undveget(titel)}</title>`,
    `<style>${sidestil}</style>`,
    "</head>",
    "<body>",
    `<a class="spring" href="#svar">${paa(sprog, "Spring til svarene", "Skip to the answers")}</a>`,
    "<header>",
    ...advarsler(data).map((tekst) => `<p class="advarsel">${tekst}</p>`),
    `<p class="overlinje">${navn}</p>`,
    `<h1>${undveget(titel)}</h1>`,
    `<p class="svag">${undveget(helhedsplan)} · ${undveget(log.id)}</p>`,
    "</header>",
    "<main>",
    `<noscript><p class="advarsel">${udenScript(sprog)}</p></noscript>`,
    `<section id="tid" aria-label="${paa(sprog, "Tid", "Time")}"></section>`,
    '<div class="to">',
    `<section id="svar" tabindex="-1" aria-label="${paa(sprog, "Svarene", "The answers")}"></section>`,
    '<section id="celle" aria-labelledby="celle-h"></section>',
    "</div>",
    `<section id="kontrol" aria-label="${paa(sprog, "Kontrollér seglene", "Check the seals")}"></section>`,
    "</main>",
    `<script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`,
    `<script>${sideskript}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n")
}

const advarsler = ({ konstrueret, log: { raekker }, sprog }: Sidedata): ReadonlyArray<string> => [
  ...(raekker === undefined
    ? []
    : [
        paa(
          sprog,
          "Indeholder personoplysninger: registreringerne står enkeltvis i denne side.",
          "Contains personal data (indeholder personoplysninger): the registrations are in this page one by one."
        )
      ]),
  ...(konstrueret ? [konstrueretord(sprog)] : [])
]

const udenScript = (sprog: Sprog): string =>
  paa(
    sprog,
    "Siden regner i browseren og kan ikke læses uden script. Tallene alene giver: delaftale status LOG --known-on DAG",
    "The page computes in the browser and cannot be read without its script. The figures alone: delaftale status LOG --known-on DAY"
  )
