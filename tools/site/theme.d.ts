/** What the site's theme imports for its looks alone. */
declare module "*.css"
