/** How VitePress builds the site. It lies in `.vitepress` of the assembled folder (assemble.mjs), beside sidebar.json. */
import { readFileSync } from "node:fs"
import { defineConfig } from "vitepress"

const sidebar = JSON.parse(readFileSync(new URL("sidebar.json", import.meta.url), "utf8"))

const danishSearch = {
  button: { buttonText: "Søg", buttonAriaLabel: "Søg" },
  modal: {
    displayDetails: "Vis uddrag",
    resetButtonTitle: "Ryd",
    backButtonTitle: "Luk",
    noResultsText: "Intet fundet om",
    footer: { selectText: "vælg", navigateText: "op og ned", closeText: "luk" }
  }
}

const danish = {
  nav: [
    { text: "Årets tal", link: "/da/aarets-tal" },
    { text: "Ordliste", link: "/da/ordliste" },
    { text: "For udviklere", link: "/" }
  ],
  sidebar: [
    {
      text: "For sekretariatet",
      items: [
        { text: "Forside", link: "/da/" },
        { text: "Årets tal én gang til", link: "/da/aarets-tal" },
        { text: "Ordliste", link: "/da/ordliste" }
      ]
    }
  ],
  outline: { label: "På denne side" },
  docFooter: { prev: "Forrige", next: "Næste" },
  darkModeSwitchLabel: "Mørk eller lys",
  sidebarMenuLabel: "Sider",
  returnToTopLabel: "Til toppen",
  langMenuLabel: "Sprog",
  skipToContentLabel: "Til indholdet"
}

export default defineConfig({
  title: "delaftale",
  description: "Does a Danish delaftale keep its promises? Figures, reasons and evidence from a sealed log.",
  outDir: "dist",
  cacheDir: ".cache",
  // a server that only hands out files needs the ending
  cleanUrls: false,
  metaChunk: true,
  // the front pages of the theme have no main landmark, which those who hear a page go by
  transformHtml: (html) => html.replace('class="VPContent is-home"', 'class="VPContent is-home" role="main"'),
  markdown: {
    html: false,
    linkify: false,
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" }
  },
  locales: {
    root: { label: "English", lang: "en" },
    da: {
      label: "Dansk",
      lang: "da",
      description: "Holder delaftalen, hvad den lover? Tal, grunde og beviser fra en forseglet log.",
      themeConfig: danish
    }
  },
  themeConfig: {
    i18nRouting: false,
    nav: [
      { text: "Tour", link: "/tour" },
      { text: "Reference", link: "/reference/" },
      { text: "Glossary", link: "/glossary" },
      { text: "På dansk", link: "/da/" }
    ],
    sidebar,
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        locales: { da: { translations: danishSearch } },
        // the text of a file that a page links to would bury the pages
        _render: (text, env, markdown) => {
          const html = markdown.render(text, env)
          return env.frontmatter?.search === false ? "" : html
        }
      }
    }
  },
  vite: { build: { chunkSizeWarningLimit: 4000 }, logLevel: "warn" }
})
