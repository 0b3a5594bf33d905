/** The page: hands files to a worker and shows what it answers. The work is done beside it, so the page never stands still. */
import type { Celle, FraArbejder, Tabel, TilArbejder } from "../Besked.ts"
import { tagImod } from "./aflevering.ts"
import { el, findes } from "./el.ts"
import { forklaringen, ingenForklaring, undervejs } from "./forklaringen.ts"
import { andenDom, helDom, tal } from "./kontrollen.ts"
import { tabel } from "./tabellen.ts"

const adresse = URL.createObjectURL(
  new Blob([findes("script", "arbejder").textContent ?? ""], { type: "text/javascript" })
)

interface Koersel {
  readonly arbejder: Worker
  readonly bytes: number
  /** The answer that was asked about last, and where it stands. */
  spurgt?: { readonly adresse: Celle["adresse"]; readonly knap: HTMLButtonElement }
}
let koersel: Koersel | undefined

/** Another log ends the work on the one before. */
const laes = (filer: ReadonlyArray<File>): void => {
  if (filer.length === 0) return
  koersel?.arbejder.terminate()
  const arbejder = new Worker(adresse)
  const ny: Koersel = { arbejder, bytes: filer.reduce((sum, { size }) => sum + size, 0) }
  koersel = ny
  findes("p", "navn").textContent = filer.map(({ name }) => name).join(", ")
  findes("section", "tal").hidden = true
  findes("div", "kontrolsvar").replaceChildren()
  arbejder.addEventListener("message", ({ data }: MessageEvent<FraArbejder>) => vis(ny, data))
  bed(ny, { _tag: "Laes", filer })
}

const bed = ({ arbejder }: Koersel, besked: TilArbejder): void => arbejder.postMessage(besked)

const vis = (egen: Koersel, besked: FraArbejder): void => {
  switch (besked._tag) {
    case "Fremskridt":
      visFremskridt(egen, besked)
      break
    case "Forklaret":
      visForklaring(egen, besked)
      break
    case "Hel":
      visDom(helDom(besked.kontrol, egen.bytes))
      visTal(egen, besked.tabel)
      break
    case "Brudt":
    case "Afvist":
      visDom(andenDom(besked))
      break
  }
}

const visFremskridt = ({ bytes }: Koersel, { laest, trin }: Extract<FraArbejder, { _tag: "Fremskridt" }>): void => {
  if (!findes("section", "tal").hidden) return
  const hvad = trin === "kontrol" ? "Regner seglene efter" : "Tæller op"
  findes("div", "fremskridt").hidden = false
  findes("label", "fremskridtord").textContent =
    `${hvad}: ${tal(Math.round((100 * laest) / bytes))} % af ${tal(bytes)} bytes`
  findes("progress", "maaler").value = laest / bytes
}

const visDom = (dom: ReadonlyArray<HTMLElement>): void => {
  findes("div", "fremskridt").hidden = true
  findes("div", "kontrolsvar").replaceChildren(...dom)
}

const visTal = (egen: Koersel, indhold: Tabel): void => {
  const vaelger = findes("select", "aar")
  const alle = "alle"
  vaelger.replaceChildren(
    ...indhold.projektaar.map((aar) => el("option", { value: aar }, aar)),
    el("option", { value: alle }, "Alle år")
  )
  const visAar = (): void => {
    delete egen.spurgt
    const aar = vaelger.value === alle ? undefined : vaelger.value
    findes("div", "tabel").replaceChildren(tabel(indhold, aar, (celle, knap) => spoerg(egen, celle, knap)))
    findes("section", "forklaring").replaceChildren(...ingenForklaring())
  }
  vaelger.value = sidsteMedSvar(indhold)
  vaelger.onchange = visAar
  findes("h2", "titel").textContent = indhold.titel
  findes("p", "helhedsplan").textContent = indhold.helhedsplan
  findes("p", "konstrueret").hidden = !indhold.konstrueret
  findes("section", "tal").hidden = false
  visAar()
}

/** The last year of which something is decided. */
const sidsteMedSvar = ({ loefter, projektaar }: Tabel): string => {
  const afgjorte = new Set(
    loefter.flatMap(({ celler }) =>
      celler.filter(({ tekst }) => tekst.status !== "kanIkkeVurderes").map((en) => en.adresse.projektaar)
    )
  )
  return projektaar.findLast((aar) => afgjorte.has(aar)) ?? projektaar[0] ?? ""
}

const spoerg = (egen: Koersel, { adresse }: Celle, knap: HTMLButtonElement): void => {
  egen.spurgt?.knap.removeAttribute("aria-current")
  egen.spurgt = { adresse, knap }
  knap.setAttribute("aria-current", "true")
  findes("section", "forklaring").replaceChildren(...undervejs())
  bed(egen, { _tag: "Forklar", adresse })
}

/** Who clicks on is not shown what was asked before. */
const visForklaring = ({ spurgt }: Koersel, { adresse, dele }: Extract<FraArbejder, { _tag: "Forklaret" }>): void => {
  if (spurgt === undefined || JSON.stringify(spurgt.adresse) !== JSON.stringify(adresse)) return
  findes("section", "forklaring").replaceChildren(...forklaringen(dele, spurgt.knap))
  findes("h2", "forklaring-h").focus()
}

tagImod(laes)
