/** The page around its style and its scripts. */

export const skabelon = ({ arbejder, politik, script, stil }) => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${politik}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Kontrollér en log</title>
<style>${stil}</style>
</head>
<body>
<header>
<h1>Kontrollér en log</h1>
<p class="svag">Siden regner hvert segl efter, opgør aftalen og forklarer hvert svar. Alt sker i browseren på denne maskine: siden henter intet og sender intet, og den virker uden net.</p>
</header>
<main>
<div id="slip">
<p class="stor">Læg loggen her</p>
<p class="svag" id="filtekst">Filen fra <code>delaftale export</code>, eller alle <code>.ndjson</code>-filer i loggens mappe på én gang.</p>
<input type="file" id="filer" multiple accept=".ndjson" aria-describedby="filtekst">
<label class="vaelg" for="filer">Vælg filer</label>
</div>
<noscript><p class="advarsel">Siden regner i browseren og kan ikke bruges uden script. På en kommandolinje gør delaftale verify og delaftale status det samme.</p></noscript>
<p id="navn"></p>
<div id="fremskridt" hidden><label for="maaler" id="fremskridtord"></label><progress id="maaler" max="1" value="0"></progress></div>
<div id="kontrolsvar" role="status"></div>
<section id="tal" aria-labelledby="titel" hidden>
<p class="advarsel" id="konstrueret">KONSTRUEREDE TAL: tallene er opdigtede og siger intet om virkelige boligområder.</p>
<h2 id="titel"></h2>
<p class="svag" id="helhedsplan"></p>
<div class="vaelger"><label for="aar">Projektår</label><select id="aar"></select></div>
<div class="to">
<div id="tabel" class="rulle"></div>
<section id="forklaring" aria-labelledby="forklaring-h" tabindex="-1"></section>
</div>
</section>
</main>
<script type="text/plain" id="arbejder">${arbejder}</script>
<script>${script}</script>
</body>
</html>
`
