import type { FaultCode } from '../model/fault.ts';

export interface WallWording {
  readonly code: Extract<
    FaultCode,
    'bot-challenge' | 'soft-404' | 'error-page' | 'login-wall' | 'consent-wall' | 'shell'
  >;
  /** How the title or the first line of such a page begins; nothing else may stand in it but a name. */
  readonly title: RegExp;
  /** A whole sentence of such a page. */
  readonly sentence: RegExp;
}

/**
 * What walls say, in the languages of the watched pages (en, de, fr, es, it, nl, pt, pl, sv). Every pattern is
 * anchored: a policy that speaks of bots, cookies or logins in a sentence of its own is no wall.
 */
export const wallWordings: readonly WallWording[] = [
  {
    code: 'bot-challenge',
    title: anchored(
      'just a moment|attention required|access (?:to this page has been )?denied|checking your browser|ddos-guard',
      'one more step|security (?:check|checkpoint|verification)|human verification|robot (?:check|or human)',
      'are you a (?:robot|human)|pardon our interruption|please verify you are (?:a )?human|verifying (?:you are human|your browser)',
      'vercel security checkpoint|client challenge|request (?:blocked|unsuccessful)|you have been blocked|bot verification',
      '(?:nur )?einen? moment(?: bitte)?|sicherheits(?:überprüfung|prüfung|check)|zugriff verweigert|sind sie ein (?:mensch|roboter)',
      'un (?:instant|moment)|accès (?:refusé|bloqué)|vérification de (?:sécurité|votre navigateur)|êtes-vous un (?:robot|humain)',
      'un momento(?:,? por favor)?|acceso denegado|verificación de seguridad|comprobando su navegador',
      'un attimo|accesso negato|verifica di sicurezza|een (?:ogenblik|moment)(?: geduld)?|toegang geweigerd|beveiligingscontrole',
      'um momento|acesso negado|verificação de segurança|chwileczkę|jeszcze chwila|odmowa dostępu|weryfikacja bezpieczeństwa',
      'ett ögonblick|vänta ett ögonblick|åtkomst nekad|säkerhetskontroll',
    ),
    sentence: anchored(
      '(?:please )?(?:verify|confirm|prove) (?:that )?you(?:’|\')?(?: a)?re (?:a )?(?:human|not a (?:ro)?bot)',
      '(?:please )?enable javascript and cookies to continue|enable cookies',
      'checking (?:your browser|if the site connection is secure|the site connection security)',
      '(?:our systems have )?detected unusual traffic from your|(?:please )?press (?:&|and) hold',
      '(?:please )?(?:complete|solve) the (?:security check|captcha|challenge)|why have i been blocked|performing security verification',
      '(?:sorry, )?you have been blocked|you don(?:’|\')t have permission to access .* on this server',
      '.{0,60}needs to review the security of your connection|request blocked',
      'bestätigen sie,? dass sie (?:ein mensch|kein roboter) sind|ihr browser wird überprüft|bitte aktivieren sie javascript und cookies',
      'vérifiez que vous êtes (?:un )?humain|confirmez que vous n[’\']êtes pas un robot|veuillez activer javascript et les cookies',
      'verifi(?:ca|que) que (?:eres|es) (?:un )?(?:ser )?humano|(?:confirma|demuestra) que no eres un robot',
      'verifica di essere (?:un )?(?:essere )?uman[oa]|conferma di non essere un robot|controleer (?:of|dat) u een mens bent',
      'verifique se você é (?:um )?(?:ser )?humano|confirme que (?:você )?não é um robô',
      'potwierdź,? że (?:jesteś człowiekiem|nie jesteś robotem)|bekräfta att du (?:är (?:en )?människa|inte är en robot)',
    ),
  },
  {
    code: 'soft-404',
    title: anchored(
      '(?:error )?404|(?:(?:oops|sorry)[,!. ]+)?(?:(?:the|this|that) )?(?:page|article|content|link)(?: you (?:requested|are looking for|were looking for))? (?:was )?(?:not found|could ?n[o’\']t be found|cannot be found|can[’\']t be found|does ?n[o’\']t exist|does not exist|is no longer available|no longer exists|is(?:n[’\']t| not) available|is unavailable|has been removed|not available)',
      '(?:(?:oops|sorry)[,!. ]+)?(?:we|you) (?:can[’\']?t|cannot|could ?n[o’\']t|can ?not)(?: seem to)? find (?:that|this|the) (?:page|article|content)|nothing (?:was )?found(?: here)?',
      '(?:(?:hoppla|sorry|ups|entschuldigung)[,!. ]+)?(?:(?:die|diese)(?: von ihnen)?(?: (?:angeforderte|gesuchte|gewünschte|aufgerufene))? )?(?:seite|artikel) (?:wurde |konnte |ist |existiert )?(?:leider )?(?:nicht (?:gefunden(?: werden)?|verfügbar|vorhanden|mehr verfügbar)|nicht(?: mehr)?(?: existiert)?$|existiert nicht)',
      '(?:(?:oups|désolé)[,!. ]+)?(?:(?:la|cette) )?page (?:demandée |recherchée )?(?:est |n[’\']est |n[’\']a |n[’\'])?(?:introuvable|non trouvée|pas (?:disponible|été trouvée|trouvée)|existe (?:pas|plus)|plus disponible|indisponible)',
      '(?:(?:lo sentimos|ups)[,!. ]+)?(?:(?:la|esta) )?página (?:no (?:encontrada|disponible|existe|se (?:ha encontrado|encuentra))|que busca[s]? no existe|solicitada no existe)',
      '(?:(?:ops|spiacenti)[,!. ]+)?(?:(?:la|questa) )?pagina (?:richiesta )?(?:non (?:trovata|disponibile|esiste|è (?:stata trovata|disponibile))|inesistente)',
      '(?:(?:oeps|helaas|sorry)[,!. ]+)?(?:(?:de|deze) )?pagina (?:is )?(?:niet (?:gevonden|beschikbaar)|bestaat niet)',
      '(?:(?:ops|lamentamos)[,!. ]+)?(?:(?:a|esta) )?página (?:não (?:encontrada|existe|disponível|foi encontrada|está disponível))',
      'nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|(?:ta )?strona jest niedostępna',
      'sidan (?:hittades inte|kunde inte hittas|finns inte|är inte tillgänglig)',
    ),
    sentence: anchored(
      '(?:(?:oops|sorry)[,!. ]+)?(?:the|this|that) (?:page|content|link|url)(?: that)?(?: you (?:requested|are looking for|were looking for|followed|tried to (?:reach|open)))? (?:was not found|could not be found|couldn[’\']t be found|cannot be found|doesn[’\']t exist|does not exist|no longer exists|isn[’\']t available|is not available|may be broken|may have (?:moved|been (?:moved|removed|deleted)))',
      '(?:(?:oops|sorry)[,!. ]+)?we (?:can[’\']t|cannot|couldn[’\']t|could not)(?: seem to)? find (?:the|that|this) page',
      '(?:die|diese)(?: von ihnen)?(?: (?:angeforderte|gesuchte|gewünschte|aufgerufene))? seite (?:wurde nicht gefunden|konnte nicht gefunden werden|existiert nicht|ist nicht (?:mehr )?verfügbar)',
      '(?:nous sommes désolés, )?(?:la|cette) page (?:que vous (?:recherchez|cherchez|avez demandée) |demandée )(?:n[’\']existe (?:pas|plus)|est introuvable|n[’\']est (?:pas|plus) disponible|n[’\']a pas été trouvée)',
      '(?:lo sentimos, )?la página (?:que (?:está |estás )?busca(?:s|ndo)? |solicitada )(?:no existe|no se (?:encuentra|ha encontrado))',
      'la pagina (?:che (?:stai|state) cercando |richiesta )(?:non esiste|non è (?:stata trovata|disponibile))',
      'de pagina (?:die (?:je|u) zoekt |)(?:bestaat niet|is niet gevonden|kan niet worden gevonden)|a página que (?:você )?(?:procura|está procurando) não (?:existe|foi encontrada)',
    ),
  },
  {
    code: 'error-page',
    title: anchored(
      'error|(?:(?:http )?error )?5\\d\\d|(?:5\\d\\d )?(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)',
      '(?:(?:oops|sorry|whoops)[,!. ]+)?(?:something(?: (?:has )?went|[’\']s gone) wrong|an (?:unexpected )?error (?:has )?occurred)',
      '(?:(?:site|scheduled) )?(?:under |down for )?maintenance|we[’\']ll be (?:right )?back(?: soon)?|temporarily unavailable|unsupported browser|application error',
      '(?:ein )?fehler(?: ist)?(?: aufgetreten)?|wartungs(?:arbeiten|modus)|une erreur (?:est survenue|s[’\']est produite)|(?:site )?en maintenance',
      'ha ocurrido un error|se ha producido un error|en mantenimiento|si è verificato un errore|in manutenzione|er is (?:iets misgegaan|een fout opgetreden)',
      'ocorreu um erro|em manutenção|wystąpił błąd|przerwa techniczna|ett fel (?:har )?(?:uppstod|inträffade|uppstått|inträffat)|något gick fel',
    ),
    sentence: anchored(
      '(?:(?:oops|sorry|whoops)[,!. ]+)?(?:(?:it )?looks like )?something(?:[’\']s|s| has)? (?:gone|went) wrong|an (?:unexpected |internal )?error (?:has )?occurred',
      'the (?:server|service) (?:encountered|is (?:temporarily|currently) (?:unavailable|overloaded|unable))|no healthy upstream|upstream connect error',
      'we(?:[’\']re| are) (?:currently )?(?:experiencing technical|performing (?:scheduled )?maintenance|down for maintenance)|this site is (?:currently )?(?:under|down for) maintenance',
      '(?:sorry, )?it[’\']s taking a while to connect you|(?:es ist )?(?:leider )?ein (?:unerwarteter )?fehler (?:ist )?aufgetreten|ein fehler ist aufgetreten',
      '(?:désolé, )?une erreur (?:inattendue )?(?:est survenue|s[’\']est produite)|la connexion prend plus de temps que prévu',
      '(?:lo sentimos, )?(?:ha ocurrido|se ha producido) un error|(?:ci dispiace, )?si è verificato un errore|er is (?:iets misgegaan|een fout opgetreden)',
      'ocorreu um erro|wystąpił (?:nieoczekiwany )?błąd|(?:tyvärr )?(?:har )?ett fel (?:uppstod|inträffade|har uppstått|har inträffat)|något gick fel',
    ),
  },
  {
    code: 'login-wall',
    title: anchored(
      '(?:please )?(?:sign|log)[ -]?in(?: to (?:continue|your account|.{1,30}))?|login|sign-in required|log(?:ged)? ?in required|authentication required',
      '(?:bitte )?(?:melden sie sich an|anmelden|anmeldung|einloggen)|(?:se )?connect(?:er|ez-vous)|connexion|identifiez-vous|identification',
      'inici(?:ar|a|e) sesión|acced(?:i|er)|accesso|inloggen|log in|aanmelden|entrar|(?:fazer|faça) login|iniciar sessão|zaloguj(?: się)?|logowanie|logga in',
    ),
    sentence: anchored(
      '(?:please )?(?:sign|log) in to (?:continue|view|access|see) .*|you (?:must|need to) (?:be (?:signed|logged) in|(?:sign|log) in) to .*',
      '(?:bitte )?melden sie sich an, um .*|sie müssen (?:sich anmelden|angemeldet sein), um .*|(?:veuillez vous )?connecte[rz](?:-vous)? pour .*',
      'inicia sesión para .*|accedi per .*|log in om .*|faça login para .*|zaloguj się, aby .*|logga in för att .*',
    ),
  },
  {
    code: 'consent-wall',
    title: anchored(
      'before you continue|we value your privacy|your privacy (?:choices|matters)|(?:manage )?(?:your )?(?:cookie|privacy|consent) (?:settings|preferences|choices)|we use cookies',
      'bevor sie fortfahren|bevor du fortfährst|(?:ihre |deine )?(?:datenschutz|cookie)-?einstellungen|wir (?:verwenden|nutzen) cookies|ihre privatsphäre ist uns wichtig',
      'avant de continuer|avant d[’\']accéder|nous respectons votre vie privée|vos choix (?:concernant|en matière de) .{0,40}|nous utilisons des cookies',
      'antes de continuar|valoramos (?:tu|su) privacidad|usamos cookies|prima di continuare|la tua privacy|utilizziamo i cookie',
      'voordat (?:je|u) verdergaat|wij gebruiken cookies|valorizamos (?:a )?sua privacidade|zanim przejdziesz dalej|używamy plików cookie|innan du fortsätter|vi använder cookies',
    ),
    sentence: anchored(
      'we (?:and our (?:\\d+ )?partners )?(?:use|store|value) .*(?:cookies|privacy).*|by clicking .{0,30}(?:accept|agree).*',
      'wir (?:und unsere (?:\\d+ )?partner )?(?:verwenden|nutzen|verarbeiten) .*(?:cookies|daten).*|nous (?:et nos (?:\\d+ )?partenaires )?(?:utilisons|stockons) .*cookies.*',
      '(?:nosotros y nuestros socios )?(?:usamos|utilizamos) .*cookies.*|(?:noi e i nostri partner )?utilizziamo .*cookie.*|wij (?:en onze partners )?gebruiken .*cookies.*',
    ),
  },
  {
    code: 'shell',
    title: anchored('loading|(?:wird )?geladen|laden|chargement(?: en cours)?|cargando|caricamento|carregando|ładowanie|läser in'),
    sentence: anchored(
      '(?:please |you need to )?enable javascript(?: to (?:run|use|view|continue).*)?|(?:this (?:site|app|page|website) |.{1,40} )?(?:requires|needs|works best with) javascript.*',
      'javascript (?:is (?:disabled|required)|must be enabled).*|(?:bitte )?aktivieren sie javascript.*|(?:veuillez )?activer javascript.*|(?:please wait|loading)(?: while .*)?',
    ),
  },
];

function anchored(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})`, 'iu');
}
