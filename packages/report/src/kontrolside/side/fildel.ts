/** Handing in a log: by dropping files anywhere on the page, or by choosing them. They are read here and go nowhere. */
import * as Effect from "effect/Effect"
import { sammenhold, somEksport } from "../kontrol/sammenhold.ts"
import { el } from "./el.ts"
import type { Side } from "./Tilstand.ts"

export const fildel = (side: Side): HTMLElement => {
  const { ord } = side
  const valg = el("input", { type: "file", id: "filer", multiple: "", accept: ".ndjson" })
  const felt = el(
    "div",
    { class: "slip" },
    el("h3", {}, ord.fil1),
    el("p", { id: "filtekst" }, ord.filtekst),
    el("label", { for: "filer" }, ord.filvaelg, " ", valg)
  )
  valg.setAttribute("aria-describedby", "filtekst")
  valg.addEventListener("change", () => void gennemse(side, valg.files))
  for (const navn of ["dragover", "drop"] as const) {
    document.addEventListener(navn, (haendelse) => {
      haendelse.preventDefault()
      felt.classList.toggle("over", navn === "dragover")
      if (navn === "drop") void gennemse(side, haendelse.dataTransfer?.files ?? null)
    })
  }
  document.addEventListener("dragleave", () => felt.classList.remove("over"))
  return felt
}

/** Segment files are named by their first position, so their names' order is the log's. */
const gennemse = async ({ data, saet }: Side, filer: FileList | null): Promise<void> => {
  const alle = [...(filer ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
  if (alle.length === 0) return
  const navn = alle.map(({ name }) => name).join(", ")
  saet({ gennemset: { kilde: "fil", navn, svar: "igang" } })
  try {
    const bytes = await Promise.all(alle.map(async (fil) => new Uint8Array(await fil.arrayBuffer())))
    const svar = await Effect.runPromise(sammenhold(somEksport(bytes), data.log))
    saet({ gennemset: { kilde: "fil", navn, svar } })
  } catch {
    saet({ gennemset: { kilde: "fil", navn, svar: "ulaest" } })
  }
}
