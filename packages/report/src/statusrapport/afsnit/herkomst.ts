/** What the report rests on, and how somebody who does not trust us sees that it holds. */
import { afsnit, type Blok, type Linje, linje, overskrift, type Tabel } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import type { Aarsversion } from "../Statusrapport.ts"
import { afsnitstitel, dato, type Fortalt, opremset } from "./Fortalt.ts"

export const herkomst = (fortalt: Fortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  return [
    afsnitstitel(paa(sprog, "Sådan kan tallene efterprøves", "How to check the figures"), "herkomst"),
    grundlaget(fortalt),
    overskrift(3, paa(sprog, "Seglet, i hånden", "The seal, by hand")),
    afsnit(
      paa(
        sprog,
        "Seglet er SHA-256 af linjen over loggens sidste bundt og bundtets hændelser, og det fastholder hver linje i loggen " +
          "før det. I loggens mappe (eller med en fil fra delaftale export) giver det samme tal som ovenfor, hvis loggen " +
          "slutter, hvor rapporten er lavet:",
        "The seal is the SHA-256 of the line above the log's last batch and of its events, and it fixes every line before it. In " +
          "the folder of the log (or with a file of delaftale export) this gives the same number as above, where the log ends at " +
          "the position of the report:"
      )
    ),
    {
      _tag: "Kode",
      linjer: [
        "cat *.ndjson | grep -v '^{\"header\":' > log.ndjson",
        "n=$(wc -l < log.ndjson)",
        `c=$(sed -n "$n"'s/.*"count":\\([0-9]*\\),.*/\\1/p' log.ndjson)`,
        'sed -n "$((n - c - 1)),$((n - 1))p" log.ndjson | sha256sum'
      ]
    },
    overskrift(3, paa(sprog, "Det hele, med et andet program", "All of it, by another program")),
    afsnit(
      paa(
        sprog,
        "tools/verify.py er tres linjer Python uden fælles dele med delaftale; det efterregner hver linje og hvert segl. " +
          "delaftale status regner tallene igen:",
        "tools/verify.py is sixty lines of Python that share nothing with delaftale; it computes every line and seal again. " +
          "delaftale status computes the figures again:"
      )
    ),
    { _tag: "Kode", linjer: [`python3 tools/verify.py ${rapport.head.log}`, igen(fortalt)] }
  ]
}

/** The call that prints the table of the same cut. */
const igen = ({ rapport: { head, kendtPr, projektaar } }: Fortalt): string =>
  [
    `delaftale status ${head.log}`,
    ...(projektaar === undefined ? [] : [`--projektaar ${projektaar}`]),
    `--known-on ${kendtPr} --at-position ${head.position} --format csv`
  ].join(" ")

const grundlaget = (fortalt: Fortalt): Tabel => {
  const { rapport, sprog } = fortalt
  const { aftale, haendelser, head, kendtPr, mindsteantal, motor, setFra, versioner } = rapport
  const raekke = (navn: string, ...ord: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<Linje>> => [
    [linje(navn)],
    ord.map((et) => linje(et))
  ]
  const udgaver = aftale.udgaver.map((en) => `${en.udgave} (${en.projektaar}, ${dato(en.dato, sprog)})`)
  const lukkede = aftale.afsluttede.map(({ projektaar }) => projektaar)
  const ingen = paa(sprog, "ingen", "none")
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Det, rapporten hviler på", "What the report rests on"),
    raekkehoved: true,
    hoved: [paa(sprog, "Hvad", "What"), paa(sprog, "Oplysning", "Value")],
    raekker: [
      raekke("Log", head.log),
      raekke(paa(sprog, "Position", "Position"), String(head.position)),
      raekke(paa(sprog, "Segl", "Seal"), head.seal),
      raekke(paa(sprog, "Hændelser læst", "Events read"), String(haendelser)),
      raekke(paa(sprog, "Som kendt den", "As known on"), dato(kendtPr, sprog)),
      raekke(paa(sprog, "Set fra den", "Seen from"), dato(setFra, sprog)),
      raekke(
        paa(sprog, "Aftalens version", "Version of the agreement"),
        ...versioner.map((en) => versionen(fortalt, en))
      ),
      raekke(
        paa(sprog, "Fortolkninger besluttet", "Readings decided"),
        aftale.fortolkninger.length === 0
          ? ingen
          : opremset(
              aftale.fortolkninger.map(({ fortolkning, kriterium }) => `${kriterium}: ${fortolkning}`),
              sprog
            )
      ),
      raekke(paa(sprog, "Afsluttede år", "Closed years"), lukkede.length === 0 ? ingen : opremset(lukkede, sprog)),
      raekke(
        paa(sprog, "Udgaver sendt ud", "Editions sent out"),
        udgaver.length === 0 ? ingen : opremset(udgaver, sprog)
      ),
      raekke(
        paa(sprog, "Små tal", "Small numbers"),
        paa(
          sprog,
          `Antal personer under ${mindsteantal} er udeladt, og det, de kunne regnes ud af.`,
          `Counts of persons below ${mindsteantal} are left out, and what they could be worked out from.`
        )
      ),
      raekke(paa(sprog, "Beregnet af", "Computed by"), motor)
    ]
  }
}

const versionen = ({ sprog }: Fortalt, { aar, gyldigFra, nummer, revision }: Aarsversion): string =>
  revision === undefined
    ? `${opremset(aar, sprog)}: ${paa(sprog, "som den blev indgået", "as it was made")}`
    : `${opremset(aar, sprog)}: ${paa(sprog, "version", "version")} ${nummer}, ${paa(sprog, "efter revision", "after revision")} ${revision}, ${paa(sprog, "gælder fra", "in force from")} ${dato(gyldigFra, sprog)}`
