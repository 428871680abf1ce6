/** Pages that imitate the markup of consent managers: refusing writes "refused", agreeing "agreed" into the title. */
const fixed =
  'position:fixed;z-index:9;left:0;right:0;bottom:0;padding:2em;background:#223;color:#fff;font:16px sans-serif';

const press = (what: string): string =>
  `document.title='${what}';this.closest('[data-layer]').remove();fetch('/choice',{method:'POST',body:'${what}'})`;

const agree = (attributes: string, words = 'Accept all'): string =>
  `<button ${attributes} onclick="${press('agreed')}">${words}</button>`;
const refuse = (attributes: string, words = 'Reject all'): string =>
  `<button ${attributes} onclick="${press('refused')}">${words}</button>`;
const close = (attributes: string): string => `<button ${attributes} onclick="${press('closed')}">×</button>`;

const layer = (attributes: string, inside: string): string =>
  `<div data-layer ${attributes} style="${fixed}"><p>We and our partners use cookies.</p>${inside}</div>`;

/** A layer in a shadow tree, which scripts make. */
const shadowed = (host: string, inside: string, mode = 'open'): string =>
  `<div id="${host}"></div><script>
document.getElementById('${host}').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(inside).replaceAll('</', '<\\/')};
</script>`;

export interface Imitation {
  readonly manager: string;
  readonly html: string;
  readonly title: 'refused' | 'closed' | 'Requests';
  readonly frame?: string;
}

export const imitations: readonly Imitation[] = [
  {
    manager: 'OneTrust',
    html: layer(
      'id="onetrust-banner-sdk" role="dialog"',
      agree('id="onetrust-accept-btn-handler"') + refuse('id="onetrust-reject-all-handler"'),
    ),
    title: 'refused',
  },
  {
    manager: 'Cookiebot',
    html: layer(
      'id="CybotCookiebotDialog"',
      agree('id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll"') +
        refuse('id="CybotCookiebotDialogBodyButtonDecline"', 'Nur notwendige zulassen'),
    ),
    title: 'refused',
  },
  {
    manager: 'Usercentrics',
    html: shadowed(
      'usercentrics-root',
      layer(
        'data-testid="uc-container"',
        agree('data-testid="uc-accept-all-button"', 'Alle akzeptieren') +
          refuse('data-testid="uc-deny-all-button"', 'Ablehnen'),
      ),
    ),
    title: 'refused',
  },
  {
    manager: 'Didomi',
    html: layer(
      'id="didomi-notice"',
      refuse('class="didomi-continue-without-agreeing"', 'Continuer sans accepter →') +
        agree('id="didomi-notice-agree-button"', 'Tout accepter'),
    ),
    title: 'refused',
  },
  {
    manager: 'Quantcast Choice',
    html: layer(
      'id="qc-cmp2-ui"',
      agree('id="accept-btn"', 'AGREE') + refuse('id="disagree-btn"', 'DISAGREE'),
    ),
    title: 'refused',
  },
  {
    manager: 'TrustArc',
    html: layer(
      'id="truste-consent-track"',
      agree('id="truste-consent-button"', 'Agree and proceed') +
        refuse('id="truste-consent-required"', 'Required only'),
    ),
    title: 'refused',
  },
  {
    manager: 'Klaro',
    html: `<div class="klaro">${layer('class="cookie-notice"', refuse('class="cm-btn cn-decline"', 'I decline') + agree('class="cm-btn cm-btn-success"', 'That’s ok'))}</div>`,
    title: 'refused',
  },
  {
    // Its first layer offers no refusal: that stands behind "manage".
    manager: 'Sourcepoint',
    html: '<div id="sp_message_container_1"><iframe id="sp_message_iframe_1" src="/message" style="position:fixed;inset:auto 0 0 0;height:200px"></iframe></div>',
    frame: `<!doctype html><div id="first">${agree('class="sp_choice_type_11"')}<button class="sp_choice_type_12" onclick="setTimeout(()=>{document.getElementById('second').hidden=false},200)">Manage</button></div>
<div id="second" hidden><button class="sp_choice_type_13" onclick="parent.document.title='refused';parent.document.getElementById('sp_message_container_1').remove()">Reject all</button></div>`,
    title: 'refused',
  },
  {
    // No script of others finds what is in its tree.
    manager: 'Termly',
    html: shadowed(
      'termly-root',
      layer(
        'class="t-consentPrompt"',
        agree('data-tid="banner-accept"') + refuse('data-tid="banner-decline"'),
      ),
      'closed',
    ),
    title: 'refused',
  },
  {
    // There is no choice but to read on.
    manager: 'CookieYes',
    html: layer(
      'class="cky-consent-container"',
      close('class="cky-banner-btn-close"') + agree('class="cky-btn-accept"', 'OK'),
    ),
    title: 'closed',
  },
  {
    // The button that once refused agrees now.
    manager: 'Complianz',
    html: layer('class="cmplz-cookiebanner"', agree('class="cmplz-deny"', 'Accept all cookies')),
    title: 'Requests',
  },
];
