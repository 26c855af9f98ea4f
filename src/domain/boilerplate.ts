import { findJoinLink } from './conference.ts';

const url = /<?https?:\/\/[^\s<>]+>?/g;
// Google frames its Meet part, Teams and Zoom rule theirs off; the frame is the same in every language.
const meetFrame = /-::~:~:[:~]*:-[\s\S]*?-::~:~:[:~]*:-/g;
const rule = /^[\s_=*~-]{8,}$|^---$/;
const callDetail =
  /^(?:[^:：|]{0,60}[:：])?\s*(?:\(\w{2}\)\s*)?\+?[\d\s(),.;#*-]{7,}(?:,,[\d#*,]+|PIN.*|\(?[\p{L}\s,]{0,40}\)?)?$|tel\.meet\/|(?:meeting|conference|webinar|besprechungs|reunión|réunion|reunião|riunione|vergaderings?|会議|ミーティング|id (?:de la|da|della) )[\s-]*(?:id|number|nummer|numéro|reunión|réunion|reunião|riunione)|(?:pass\s?code|password|kennwort|kenncode|code secret|mot de passe|código de acceso|contraseña|senha(?: de acesso)?|codice di accesso|passcode|wachtwoord(?:code)?|toegangscode|kennwort|パスコード|パスワード)\s*[:：]/iu;
const inviting =
  /\b(?:is inviting you to a scheduled|lädt sie zu einem|vous invite à une réunion|le está invitando a|está convidando você para|ti sta invitando a|ti invita a|nodigt u uit voor|invites you to)\b.*(?:zoom|webex|meeting|teams)|(?:zoom|webex|teams)(?:ミーティング|会議)に招待/iu;
const service = /(?:microsoft teams|google meet|zoom|webex|gotomeeting).{0,40}$/iu;
// How the services' own lines begin, in the languages that we read; a sentence about a meeting is longer or goes on.
const serviceLine = new RegExp(
  `^(?:${[
    'one tap mobile|dial by your location|find (?:your|a) local number|join by (?:phone|sip|h\\.323|video system)',
    'global call-in|or dial|more phone numbers|learn more about meet|please do not edit this section|for organizers',
    'need help|dial in by phone|join (?:from|with|the|zoom|webex) .{0,50}(?:meeting|link|now|device)|meeting options',
    'an besprechung teilnehmen|jetzt (?:an der besprechung )?(?:teilnehmen|beitreten)|hier klicken, um|(?:zoom|webex)[ -]meeting beitreten',
    'per telefon (?:teilnehmen|einwählen)|über (?:telefon|videosystem)|oder wählen sie|weitere telefonnummern|ortseinwahl|für organisatoren',
    'benötigen sie hilfe|bitte bearbeiten sie diesen abschnitt nicht|weitere informationen (?:zu|über) meet|besprechungsoptionen|einwahl',
    'rejoindre (?:la réunion|avec google meet|maintenant|zoom|par téléphone)|participer à (?:la|une) réunion|cliquez ici pour (?:rejoindre|participer)',
    "ou composer le|autres numéros|numéros? locaux?|en savoir plus sur meet|veuillez ne pas modifier|besoin d[’']aide|options de réunion|pour les organisateurs",
    'unirse a (?:la reunión|zoom|través)|únete (?:a la reunión|con google meet)|haga clic aquí para unirse|entrar en la reunión|o marca|o marcar',
    'más números de teléfono|más información sobre meet|no edites esta sección|¿?necesita ayuda|opciones de reunión|para organizadores|buscar (?:su|un) número local',
    'participar da reunião|ingressar na reunião|entrar na reunião|clique aqui para (?:ingressar|participar|entrar)|participe com o google meet|ou disque',
    'mais números de telefone|saiba mais sobre o meet|não edite esta seção|precisa de ajuda|opções de reunião|para organizadores|localizar (?:seu|um) número local',
    'partecipa (?:alla riunione|con google meet|ora|da)|entra nella riunione|fare clic qui per partecipare|oppure componi|o componi|altri numeri',
    'scopri di più su meet|non modificare questa sezione|serve aiuto|opzioni riunione|per gli organizzatori|trova (?:il|un) numero locale',
    'deelnemen aan (?:de )?(?:vergadering|zoom)|nu deelnemen|klik hier om (?:deel te nemen|aan)|deelnemen met google meet|of bel|meer telefoonnummers',
    'meer informatie over meet|bewerk dit gedeelte niet|hulp nodig|vergaderopties|voor organisatoren|zoek (?:uw|een) lokaal nummer|inbellen',
    '(?:今すぐ)?(?:会議|ミーティング)に参加|(?:zoom|webex)(?:ミーティング|会議)に参加|google meet で参加|または電話|その他の電話番号|電話でダイヤルイン',
    'meet の詳細|このセクションは編集しないで|ヘルプが必要|会議のオプション|開催者向け|ここをクリックして|会議 ?id|市内番号',
  ].join('|')})`,
  'iu',
);

/** Whether a line is part of the joining details that a meeting service appends. */
function isCallLine(line: string): boolean {
  if (line.length > 1000) return false;
  if (findJoinLink(line) || /aka\.ms\/JoinTeams|teams\.microsoft\.com\/meetingOptions|zoom\.us\/u\//i.test(line))
    return true;
  const text = line.replace(url, '').trim();
  if (!text) return false;
  if (callDetail.test(line) || inviting.test(text)) return true;
  return text.length < 80 && (service.test(text) || serviceLine.test(text));
}

const quote =
  /^\s*(?:-{3,}.{0,40}(?:original|ursprüngliche|origine|originale|oorspronkelijk|forwarded|weitergeleitete|transféré|reenviado|encaminhada|inoltrato|doorgestuurd|転送|元のメッセージ).{0,40}-{3,}|(?:from|von|de|da|van|差出人)\s?[:：].*@.*|(?:on|am|le|el|em|il|op)\s.{6,120}\s(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\s?.{0,60}:)\s*$/i;
const signature = /^--\s*$/;
const closing =
  /^(?:(?:with )?(?:kind|best|warm|many)?\s?(?:regards|wishes)|best|cheers|thanks|thank you|many thanks|sincerely|yours|talk soon|all the best|(?:mit )?(?:freundlichen?|vielen?|besten?|herzliche[nr]?|liebe)[ n]*(?:grüßen?|gruß|dank)|vg|lg|mfg|(?:bien )?cordialement|(?:bonne|belle) journée|à bientôt|merci|saludos|un saludo|gracias|atenciosamente|abraços|obrigad[oa]|saluti|cordiali saluti|grazie|groet(?:en|jes)?|met vriendelijke groet(?:en)?|(?:viele|liebe|beste|schöne)[ n]*grüße|danke?|merci (?:beaucoup|d[’']avance)|(?:bien|très) (?:à vous|cordialement)|muchas gracias|un abrazo|cordialmente|att|obrigad[oa] desde já|um abraço|abs|cordialmente|buona giornata|a presto|alvast bedankt|bedankt|gr|(?:以上、?)?(?:どうぞ)?(?:よろしく|宜しく)お願い(?:いた|致)?します|以上)[\s,.!。]*$/i;
// A salutation, not a sentence that begins with one: "Hi, Tom has died." says all there is to say.
const salutation =
  'hi|hey|hello|dear|good (?:morning|afternoon)|hallo|guten tag|liebe[rs]?|moin|bonjour|salut|hola|buenos días|olá|oi|bom dia|ciao|buongiorno|salve|gentil[ei]|egregi[oa]|beste|dag|hoi|goedemorgen|geachte|sehr geehrte[rs]?|guten morgen|servus|grüezi|coucou|chers?|chères?|estimad[oa]s?|buenas|buenas tardes|prezad[oa]s?|car[oai]|boa tarde';
const greeting = new RegExp(
  `^(?:(?:${salutation})(?:(?:,?\\s+[^\\s,.:!]+){0,2}[.]?|,?[^,!:.]{0,40}[,!:])|ha\\s\\p{L}{2,20}[,!]|(?:お疲れ様です|お疲れさまです|お世話になって(?:おり|い)ます)[。！]?)$`,
  'iu',
);
const legal =
  /(?:this (?:e-?mail|message) (?:and|is|may)|intended only for|if you are not the (?:intended|addressee)|consider the environment|unsubscribe|you receive this (?:e-?mail|invitation|message)|diese (?:e-?mail|nachricht) (?:ist|kann|enthält)|confidentiality notice)/i;

const teamsRule = /^_{60,}$/;

/** Takes out what stands between two of Teams' long rules when a call is joined there. */
function cutTeamsFrame(lines: string[]): string[] {
  const from = lines.findIndex((line) => teamsRule.test(line.trim()));
  const length = from === -1 ? -1 : lines.slice(from + 1).findIndex((line) => teamsRule.test(line.trim()));
  if (length === -1) return lines;
  const framed = lines.slice(from + 1, from + 1 + length).join('\n');
  return findJoinLink(framed) ? [...lines.slice(0, from), ...lines.slice(from + length + 2)] : lines;
}

/** The text that a person wrote below quoted earlier mails is not theirs: everything from the first quote on. */
export function splitQuote(text: string): { own: string; quoted: string } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => quote.test(line) || /^\s*>/.test(line));
  if (at === -1) return { own: text, quoted: '' };
  return { own: lines.slice(0, at).join('\n'), quoted: lines.slice(at).join('\n') };
}

/**
 * What is left of a description once joining details (Meet, Teams, Zoom, Webex), greeting, signature, disclaimer and
 * quoted threads are taken out: what somebody wrote about the meeting.
 */
export function stripBoilerplate(description: string): string {
  const { own } = splitQuote(description.replace(/\r\n?/g, '\n').replace(meetFrame, '\n'));
  const kept: string[] = [];
  let inSignature = false;
  let closed = 0;
  let afterCall = false;
  for (const line of cutTeamsFrame(own.split('\n')).map((each) => each.trim())) {
    // Zoom and Webex end with lines of dialing details, in the sender's language.
    afterCall ||= /zoom\.|webex\./i.test(findJoinLink(line) ?? '');
    if (signature.test(line)) inSignature = true;
    if (rule.test(line)) inSignature = false;
    if (closing.test(line)) closed = 4;
    const short = line.length < 60 && (closed > 0 || afterCall);
    if (closed > 0) closed -= 1;
    if (inSignature || short || rule.test(line) || isCallLine(line) || greeting.test(line) || legal.test(line))
      continue;
    kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Links to something that can be read: neither joining links nor a newsletter's footer. */
export function documentLinks(text: string): string[] {
  return (text.match(/https?:\/\/[^\s<>"']+/g) ?? [])
    .map((link) => link.replace(/[).,;]+$/, ''))
    .filter(
      (link) =>
        !findJoinLink(link) && !/aka\.ms|tel\.meet|support\.google|unsubscribe|teams\.microsoft|zoom\.us/i.test(link),
    );
}
