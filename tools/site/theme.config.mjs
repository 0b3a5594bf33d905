/** VitePress's own look with the fonts of the reader's machine: nothing is fetched for it. */
import theme from "vitepress/theme-without-fonts"
import "./theme.css"

export default theme
