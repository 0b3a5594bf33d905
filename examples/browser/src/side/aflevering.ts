/** Handing over a log: by dropping files anywhere on the page, or by choosing them. They are read here and go nowhere. */
import { findes } from "./el.ts"

export const tagImod = (laes: (filer: ReadonlyArray<File>) => void): void => {
  const felt = findes("div", "slip")
  const valg = findes("input", "filer")
  valg.addEventListener("change", () => {
    laes([...(valg.files ?? [])])
    // so that the same file can be chosen again after it was mended
    valg.value = ""
  })
  for (const navn of ["dragover", "drop"] as const) {
    document.addEventListener(navn, (haendelse) => {
      haendelse.preventDefault()
      felt.classList.toggle("over", navn === "dragover")
      if (navn === "drop") laes([...(haendelse.dataTransfer?.files ?? [])])
    })
  }
  document.addEventListener("dragleave", () => felt.classList.remove("over"))
}
