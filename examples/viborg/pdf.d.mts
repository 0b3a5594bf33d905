/** The types of pdf.mjs. */
import type { Page } from "playwright-core"

export const somPdf: (page: Page, html: string, pdf: string) => Promise<void>
