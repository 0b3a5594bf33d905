/** The table once more, from the agreement's sentences and the files alone: nothing of our packages takes part. */
import * as R from "../../testing/regnEfter.mjs"

const skaering = "2024-04-15"
const alleAar = ["2022", "2023", "2024", "2025"]
const slut = ["2022", "2023"]
const omraader = ["Tinsoldatparken", "Fingerbølvænget", "Kandestøberhaven"]
const fil = (navn) => R.laes(new URL(`data/${navn}`, import.meta.url))

const rettelser = await fil("rettelser.csv")
const kendt = (raekker, kolonne) => raekker.filter((en) => R.dag(en[kolonne]) <= skaering)
const jobliste = kendt(await fil("jobliste.csv"), "Startdag")
const logbog = kendt(await fil("logbog.csv"), "Dag")
const forsoergelse = R.rettet(
  kendt(await fil("forsoergelse.csv"), "Trukket den"),
  rettelser,
  "forsoergelse.csv",
  skaering
)
const unge = R.rettet(kendt(await fil("unge.csv"), "Opgjort"), rettelser, "unge.csv", skaering)
const kommunen = kendt(await fil("kommunetal.csv"), "Offentliggjort")
const ledige = kendt(await fil("langtidsledige.csv"), "Indsendt")
const virksomheder = kendt(await fil("virksomheder.xlsx"), "Dato")
const partnerskaber = kendt(await fil("partnerskaber.csv"), "Underskrevet")
const vurderinger = kendt(await fil("vurderinger.csv"), "Mødedato")

const iAar = (tekst, aar) => R.dag(tekst).startsWith(aar)
const aaben = { aarsag: "periodeAaben" }
const helt = (antal) => R.broek(antal)

/**
 * One cell for each year, open ones without a figure; their target where it hangs on none that may still change.
 * @param {(aar: string) => R.Broek | undefined} maal
 */
const hvertAar = (kriterium, omraade, regn, maal = () => undefined) =>
  alleAar.map((aar) =>
    slut.includes(aar)
      ? R.celle(kriterium, omraade, aar, regn(aar))
      : R.celle(kriterium, omraade, aar, { ...aaben, maal: maal(aar) })
  )

const begyndt = (hvad, aar) => jobliste.filter((en) => en.Hvad === hvad && iAar(en.Startdag, aar))
const personerI = (hvad, aar) => R.forskellige(begyndt(hvad, aar).map((en) => en.Borger))

const b1 = hvertAar(
  "B1",
  "",
  (aar) => ({ vaerdi: helt(personerI("fritidsjob", aar)), maal: helt(8) }),
  () => helt(8)
)

/** Back within six months of one of the year's starts: certainly, or perhaps, because the months are not over. */
const tilbage = (aar) => {
  const sikre = new Set()
  const mulige = new Set()
  for (const job of begyndt("ordinært job", aar)) {
    const start = R.dag(job.Startdag)
    const frist = R.plusMaaneder(start, 6)
    const igen = jobliste.some(
      (en) =>
        en.Hvad === "ydelse igen" &&
        en.Borger === job.Borger &&
        R.mellem(R.dag(en.Startdag), { fra: start, til: frist })
    )
    if (igen) sikre.add(job.Borger)
    else if (frist > skaering) mulige.add(job.Borger)
  }
  return { sikre: sikre.size, mulige: new Set([...sikre, ...mulige]).size }
}
const b2 = hvertAar(
  "B2",
  "",
  (aar) => {
    const ialt = personerI("ordinært job", aar)
    const { mulige, sikre } = tilbage(aar)
    const vaerdi = { fra: R.andel(sikre, ialt), til: R.andel(mulige, ialt) }
    return { vaerdi, maal: helt(25), side: "hoejst", aarsag: "fristIkkeNaaet" }
  },
  () => helt(25)
)

const b3 = omraader.flatMap((omraade) =>
  hvertAar("B3", omraade, (aar) => {
    const maal = R.plus(
      R.tal(kommunen.find((en) => en.År === aar)["Hele kommunens andel på forsørgelse"]),
      R.tal("1,5")
    )
    const egen = forsoergelse.find((en) => en.År === aar && en.Boligområde === omraade)
    if (egen === undefined) return { maal, aarsag: "manglerIndberetning" }
    return { vaerdi: R.tal(egen["Andel på offentlig forsørgelse"]), maal, side: "hoejst" }
  })
)
const b3alle = alleAar.map((aar) => R.alle(b3.filter((en) => en.aar === aar)))

const i2021 = { Tinsoldatparken: "20", Fingerbølvænget: "25", Kandestøberhaven: "12,5" }
const udenJob = (omraade, aar) => {
  const raekke = unge.find((en) => en.År === aar && en.Boligområde === omraade)
  return raekke["Unge 18-24 år"] === "0"
    ? undefined
    : R.andel(raekke["Heraf uden job og uddannelse"], raekke["Unge 18-24 år"])
}
const b4 = omraader.flatMap((omraade) =>
  hvertAar("B4", omraade, (aar) => {
    const foer = aar === "2022" ? R.tal(i2021[omraade]) : udenJob(omraade, String(Number(aar) - 1))
    const vaerdi = udenJob(omraade, aar)
    const maal = foer === undefined ? undefined : R.gange(foer, R.tal("0,9"))
    return { vaerdi, maal, side: "hoejst", aarsag: vaerdi === undefined ? "naevnerNul" : "manglerForegaaendeAar" }
  })
)

const skrevetUnder = partnerskaber.filter((en) => R.dag(en.Underskrevet) <= "2023-12-31")
const b5 = R.celle("B5", "", "2023", {
  vaerdi: helt(R.forskellige(skrevetUnder.map((en) => en["Partner (alias)"]))),
  maal: helt(4)
})

/** On the list at the end of a day: those whose last event until then is that they came. */
const paaListen = (til) => {
  const sidst = new Map()
  for (const en of virksomheder) if (R.dag(en.Dato) <= til) sidst.set(en["Virksomhed (alias)"], en.Hændelse)
  return helt([...sidst.values()].filter((hvad) => hvad === "kommet til").length)
}
const b6 = hvertAar(
  "B6",
  "",
  (aar) => {
    const foer = paaListen("2021-12-31")
    const flere = R.minus(paaListen(`${aar}-12-31`), foer)
    return { vaerdi: R.gange(R.divideret(flere, foer), helt(100)), maal: helt(20) }
  },
  () => helt(20)
)

const holdt = (tilbud, aar) =>
  logbog.filter((en) => en.Tilbud === tilbud && en.Afvikling === "gennemført" && iAar(en.Dag, aar))
const b7 = omraader.flatMap((omraade) =>
  hvertAar(
    "B7",
    omraade,
    (aar) => {
      const caféer = holdt("jobcafé", aar).filter((en) => en.Sted.split(", ").includes(omraade))
      const perioder = caféer.map((en) => Math.ceil(Number(R.dag(en.Dag).slice(5, 7)) / 2))
      return { vaerdi: helt(R.forskellige(perioder)), maal: helt(6) }
    },
    () => helt(6)
  )
)

const samtaler = (aar) => {
  const fremmoedte = R.sum(holdt("vejledningsdag", aar).map((en) => R.tal(en.Fremmødte)))
  const voksne = R.tal(kommunen.find((en) => en.År === aar)["Voksne i de tre boligområder"])
  return R.gange(R.divideret(fremmoedte, voksne), helt(1000))
}
const b8 = hvertAar(
  "B8",
  "",
  (aar) =>
    aar === "2022"
      ? { maal: helt(60), aarsag: "manglerForegaaendeAar" }
      : { vaerdi: R.divideret(R.plus(samtaler("2022"), samtaler("2023")), helt(2)), maal: helt(60) },
  () => helt(60)
)

const trin = { 2022: "60", 2023: "54", 2024: "54", 2025: "45" }
const b9 = hvertAar(
  "B9",
  "",
  (aar) => {
    const egne = ledige.filter((en) => en.År === aar)
    const fra = R.sum(egne.map((en) => R.tal(en.Langtidsledige)))
    const vaerdi = egne.length === omraader.length ? fra : { fra }
    return { vaerdi, maal: R.tal(trin[aar]), side: "hoejst", aarsag: "manglerIndberetning" }
  },
  (aar) => R.tal(trin[aar])
)

const skala = ["dårligt", "nogenlunde", "godt", "meget godt"]
const b10 = hvertAar(
  "B10",
  "",
  (aar) => {
    const sidste = vurderinger.findLast((en) => en.Aftalepunkt === "B10" && en["Gælder år"] === aar)
    if (sidste === undefined) return { maal: helt(2), aarsag: "ikkeBedoemt" }
    return { vaerdi: helt(skala.indexOf(sidste.Vurdering)), maal: helt(2) }
  },
  () => helt(2)
)

const b11 = hvertAar("B11", "", (aar) => ({
  vaerdi: helt(personerI("ordinært job", aar)),
  maal: helt(personerI("fritidsjob", aar)),
  side: "over"
}))

R.skriv([...b1, ...b2, ...b3, ...b3alle, ...b4, b5, ...b6, ...b7, ...b8, ...b9, ...b10, ...b11])
