/** The small agreement, and revisions of it in every typed way, with words that look like markup. */
import { type Aftale, type BeslutningAf, type Delaftale, ingenAftale } from "@delaftale/core"
import { lilleAftale, maalinger } from "@delaftale/core/testing"
import fc from "fast-check"

type Indstillet = BeslutningAf<"RevisionIndstillet">
type Aendring = Indstillet["aendringer"][number]

const fjendtlige = [
  "<script>alert(1)</script>",
  "<b>fed</b> & <!-- skjult -->",
  "&lt;b&gt; &amp; &#60;",
  "![billede](https://ond.example/x.png)",
  "[her](javascript:alert(1)) [1]: x",
  "https://ond.example/a?b=c",
  "www.ond.example",
  "en@ond.example",
  "**fed** __fed__ *k* _k_ ~~ud~~ `kode` ``` $x$",
  "# overskrift #",
  "- punkt",
  "+ punkt",
  "1. april",
  "12) tolv",
  "=====",
  "---",
  "a | b | c",
  '" onmouseover="alert(1)',
  "' title='x",
  "\\",
  "a\\",
  "\\*",
  "første\n\n# anden\r\n> tredje\ttabel",
  "</td></tr></table></style>",
  "~~~",
  "***"
]

const ord = fc.stringMatching(/^[a-zæøå]{2,9}( [a-zæøå0-9,.]{1,9}){0,3}$/u)
const tegn = fc
  .string({ unit: fc.constantFrom(..."<>&*_[]()#|~\\`@:/\"'-+=.!$^ 1a\n"), minLength: 1, maxLength: 12 })
  .filter((tekst) => tekst.trim() !== "")
const tekst = fc.oneof(ord, ord, fc.constantFrom(...fjendtlige), tegn)
const id = fc.constantFrom("ny", "anden", "tredje")
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }))
  .map(([hele, tiendedel]) => (tiendedel === 0 ? String(hele) : `${hele}.${tiendedel}`))
const tekster = fc.tuple(tekst, fc.array(tekst, { maxLength: 2 })).map(([en, andre]) => [en, ...andre] as const)

const signeret = lilleAftale()
const ider = (liste: ReadonlyArray<{ readonly id: string }>) => liste.map((en) => en.id)
const maalingen = fc.constantFrom(...Object.values(maalinger))

const krav: fc.Arbitrary<Extract<Aendring, { readonly slags: "maaltal" }>["krav"]> = fc.oneof(
  decimal.map((graense) => ({ slags: "Mindst" as const, graense })),
  decimal.map((graense) => ({ slags: "Hoejst" as const, graense })),
  maalingen.map((en) => en.krav)
)

const kriterium = (egen: string): fc.Arbitrary<Delaftale["kriterier"][number]> =>
  fc.record({
    id: fc.constant(egen),
    ordlyd: tekst,
    datakilde: tekst,
    styrke: fc.constantFrom("haard" as const, "bloed" as const),
    maaling: maalingen
  })

const forpligtelse = (egen: string): fc.Arbitrary<Delaftale["forpligtelser"][number]> =>
  fc.record({ id: fc.constant(egen), aktivitet: fc.constant("inde"), ordlyd: tekst })

const aktivitet = (egen: string): fc.Arbitrary<Delaftale["aktiviteter"][number]> =>
  fc.record({
    id: fc.constant(egen),
    navn: tekst,
    kilde: tekst,
    arter: fc.constantFrom(...signeret.aktiviteter.map(({ arter }) => arter)),
    indhold: tekster,
    praksis: tekster,
    formaal: tekster,
    maalgrupper: tekst.map((en) => [{ tekst: en }] as const),
    samarbejdspartnere: tekster,
    medarbejderressourcer: tekster,
    evaluering: tekster,
    forankring: tekster
  })

const oekonomi: fc.Arbitrary<NonNullable<Delaftale["oekonomi"]>> = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), tekst, tekst, tekst)
  .map(([beloeb, organisation, ordlyd, samlet]) => ({
    enhed: "tkr",
    poster: [{ id: "fond", organisation, beloeb, ordlyd }],
    samlet: beloeb,
    ordlyd: samlet
  }))

/** Put in the place of one there is, added, or left out. */
const led = <A>(kendte: ReadonlyArray<string>, af: (egen: string) => fc.Arbitrary<A>) =>
  fc
    .oneof(fc.constantFrom(...kendte), id)
    .chain((egen) => fc.record({ id: fc.constant(egen), til: af(egen) }, { requiredKeys: ["id"] }))

const aendring: fc.Arbitrary<Aendring> = fc.oneof(
  fc.record(
    {
      slags: fc.constant("maaltal" as const),
      loefte: fc.constantFrom(...ider(signeret.kriterier)),
      krav,
      ordlyd: tekst
    },
    { requiredKeys: ["slags", "loefte", "krav"] }
  ),
  led(ider(signeret.kriterier), kriterium).map((en) => ({ slags: "kriterium" as const, ...en })),
  led(["P1"], forpligtelse).map((en) => ({ slags: "forpligtelse" as const, ...en })),
  led(["inde", "ude"], aktivitet).map((en) => ({ slags: "aktivitet" as const, ...en })),
  led(["nord", "syd"], (egen) => tekst.map((navn) => ({ id: egen, navn }))).map((en) => ({
    slags: "omraade" as const,
    ...en
  })),
  led(["kommune"], (egen) =>
    fc.tuple(tekst, tekst).map(([rolle, organisation]) => ({ id: egen, rolle, organisation }))
  ).map((en) => ({ slags: "part" as const, ...en })),
  oekonomi.map((til) => ({ slags: "oekonomi" as const, til }))
)

const grundlag = { dokument: "referat.pdf", dato: "2001-12-01", sha256: "ab".repeat(32) }

const revision = fc.record({
  aendringer: fc.tuple(aendring, fc.array(aendring, { maxLength: 2 })),
  udfald: fc.constantFrom("vedtaget" as const, "vedtaget" as const, "afvist" as const, "ingen" as const),
  gyldigFra: fc.constantFrom("2001-10-01", "2002-08-01", "2003-08-01", "2004-08-01"),
  begrundelse: tekst
})

const vedtagne = (revisioner: Aftale["revisioner"]): Aftale["vedtagne"] =>
  revisioner.flatMap(({ afgjort, indstillet: { aendringer, revision: navn } }) =>
    afgjort?._tag === "RevisionVedtaget" ? [{ revision: navn, gyldigFra: afgjort.gyldigFra, aendringer }] : []
  )

/** An agreement that has been revised, as its log would leave it. */
export const medRevisioner = (delaftale: Delaftale, revisioner: Aftale["revisioner"]): Aftale => ({
  ...ingenAftale,
  delaftale,
  datagrundlag: "konstrueret",
  revisioner,
  vedtagne: vedtagne(revisioner)
})

/** The agreement after revisions r1, r2 …: adopted, turned down, or waiting. */
export const revideret: fc.Arbitrary<Aftale> = fc.array(revision, { minLength: 1, maxLength: 4 }).map((revisioner) =>
  medRevisioner(
    signeret,
    revisioner.map(({ aendringer: [foerste, resten], begrundelse, gyldigFra, udfald }, nummer) => {
      const faelles = { revision: `r${nummer + 1}`, dato: `2001-09-0${nummer + 1}`, begrundelse, grundlag }
      const indstillet: Indstillet = { _tag: "RevisionIndstillet", ...faelles, aendringer: [foerste, ...resten] }
      if (udfald === "ingen") return { indstillet }
      return udfald === "vedtaget"
        ? { indstillet, afgjort: { _tag: "RevisionVedtaget", ...faelles, gyldigFra } }
        : { indstillet, afgjort: { _tag: "RevisionAfvist", ...faelles } }
    })
  )
)
