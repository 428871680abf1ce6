/** A program that asks visitors for their consent, by what its own documentation and markup call its parts. */
export interface ConsentManager {
  readonly name: string;
  /** Its layer; whatever else is named here counts only while this is shown. */
  readonly layer: string;
  /** What refuses all that can be refused. */
  readonly reject: string;
  /** What leads to a second layer on which all can be refused. */
  readonly more?: string;
  /** What puts the layer away without a choice. */
  readonly close?: string;
}

/** CSS selectors, looked for in frames and open shadow trees too. None of them accepts anything. */
export const consentManagers: readonly ConsentManager[] = [
  {
    name: 'OneTrust',
    layer: '#onetrust-banner-sdk, #onetrust-pc-sdk',
    reject: '#onetrust-reject-all-handler, .ot-pc-refuse-all-handler',
    more: '#onetrust-pc-btn-handler',
    close: '#onetrust-close-btn-container button, .onetrust-close-btn-handler',
  },
  {
    name: 'Cookiebot',
    layer: '#CybotCookiebotDialog',
    reject:
      '#CybotCookiebotDialogBodyButtonDecline, #CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll',
    close: '.CybotCookiebotBannerCloseButton',
  },
  {
    name: 'Usercentrics',
    layer:
      '#uc-center-container, [data-testid="uc-container"], #usercentrics-cmp-ui [role="dialog"], #uc-main-dialog',
    reject: '[data-testid="uc-deny-all-button"], [data-action-type="deny"], #deny.uc-deny-button',
    more: '[data-testid="uc-customize-anchor"], [data-action-type="more"]',
  },
  {
    name: 'Didomi',
    layer: '#didomi-notice, #didomi-popup .didomi-popup-container',
    reject:
      '#didomi-notice-disagree-button, .didomi-continue-without-agreeing, .didomi-components-button--color[aria-label*="isagree"]',
    more: '#didomi-notice-learn-more-button',
    close: '.didomi-popup-close',
  },
  {
    name: 'Quantcast Choice',
    layer: '#qc-cmp2-ui, .qc-cmp2-container',
    reject: '#disagree-btn, .qc-cmp2-header-links button[aria-label*="REJECT" i]',
    more: '#more-options-btn',
    close: '.qc-cmp2-close-icon',
  },
  {
    name: 'TrustArc',
    layer: '#truste-consent-track, #trustarc-banner-overlay, .trustarc-banner, .pdynamicbutton',
    reject: '#truste-consent-required, .rejectAll, .declineAllButtonLower, .pdynamicbutton .required',
    close: '#truste-consent-close, .truste-banner-close',
  },
  {
    name: 'Sourcepoint',
    layer: 'button[class*="sp_choice_type_"]',
    reject: 'button.sp_choice_type_13, button.sp_choice_type_REJECT_ALL',
    more: 'button.sp_choice_type_12',
    close: 'button.sp_choice_type_15',
  },
  {
    name: 'Klaro',
    layer: '.klaro .cookie-notice, .klaro .cookie-modal',
    reject: '.klaro .cn-decline, .klaro .cm-btn-decline',
    close: '.klaro .cm-header .hide',
  },
  {
    name: 'Complianz',
    layer: '.cmplz-cookiebanner',
    reject: '.cmplz-cookiebanner .cmplz-deny',
    close: '.cmplz-cookiebanner .cmplz-close',
  },
  {
    name: 'Borlabs',
    layer: '#BorlabsCookieBox, #BorlabsDialog',
    reject: '[data-cookie-refuse], .brlbs-btn-accept-only-essential',
  },
  {
    name: 'CookieYes',
    layer: '.cky-consent-container, #cookie-law-info-bar',
    reject: '.cky-btn-reject, #cookie_action_close_header_reject',
    close: '.cky-banner-btn-close',
  },
  {
    name: 'Osano',
    layer: '.osano-cm-dialog',
    reject: '.osano-cm-denyAll, .osano-cm-deny',
    close: '.osano-cm-dialog__close',
  },
  {
    name: 'iubenda',
    layer: '#iubenda-cs-banner',
    reject: '.iubenda-cs-reject-btn',
    close: '.iubenda-cs-close-btn',
  },
  {
    name: 'consentmanager',
    layer: '#cmpbox',
    reject: '.cmpboxbtnno, .cmpboxbtnreject',
    close: '.cmpboxbtnclose',
  },
  {
    name: 'Google Funding Choices',
    layer: '.fc-consent-root .fc-dialog-container',
    reject: '.fc-cta-do-not-consent',
    close: '.fc-close',
  },
  {
    name: 'tarteaucitron',
    layer: '#tarteaucitronAlertBig',
    reject: '#tarteaucitronAllDenied2, #tarteaucitronAllDenied',
  },
  {
    name: 'Axeptio',
    layer: '.axeptio_widget, #axeptio_overlay [role="dialog"]',
    reject: '#axeptio_btn_dismiss',
  },
  {
    name: 'Termly',
    layer: '#termly-code-snippet-support [role="alertdialog"], .t-consentPrompt',
    reject: '[data-tid="banner-decline"]',
  },
  {
    name: 'Civic Cookie Control',
    layer: '#ccc-notify, #ccc[open]',
    reject: '#ccc-notify-reject, #ccc-reject-settings',
    close: '#ccc-close, #ccc-notify-dismiss',
  },
  {
    name: 'CookieFirst',
    layer: '[data-cookiefirst-widget]',
    reject: '[data-cookiefirst-action="reject"]',
  },
  {
    name: 'AWS consent',
    layer: '#awsccc-cb-content',
    reject: '[data-id="awsccc-cb-btn-decline"]',
  },
  {
    name: 'Amazon',
    layer: '#sp-cc',
    reject: '#sp-cc-rejectall-link',
  },
  {
    name: 'Shopify',
    layer: '#shopify-pc__banner',
    reject: '#shopify-pc__banner__btn-decline',
  },
  {
    name: 'CookieConsent',
    layer: '#cc-main .cm, #cm, .cc-window',
    reject: '#cc-main button[data-role="necessary"], #cm #c-s-bn[data-cc="deny"], .cc-window .cc-deny',
    close: '.cc-window .cc-close',
  },
];
