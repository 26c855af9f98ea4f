import { findJoinLink } from './conference.ts';

const url = /<?https?:\/\/[^\s<>]+>?/g;
// Google frames its Meet part, Teams and Zoom rule theirs off; the frame is the same in every language.
const meetFrame = /-::~:~:[:~]*:-[\s\S]*?-::~:~:[:~]*:-/g;
const rule = /^[\s_=*~-]{8,}$|^---$/;
const callDetail =
  /^(?:[^:：|]{0,60}[:：])?\s*(?:\(\w{2}\)\s*)?\+?[\d\s(),.;#*-]{7,}(?:,,[\d#*,]+|PIN.*|\(?[\p{L}\s,]{0,40}\)?)?$|tel\.meet\/|(?:meeting|conference|webinar|besprechungs|reunión|réunion|reunião|riunione|vergaderings|会議|ミーティング)[\s-]*(?:id|number|nummer|numéro)|(?:pass\s?code|password|kennwort|kenncode|code secret|código de acceso|senha de acesso|wachtwoordcode|パスコード)\s*[:：]/iu;
const inviting =
  /\b(?:is inviting you to a scheduled|lädt sie zu einem|vous invite à une réunion|le está invitando a|está convidando você para|ti sta invitando a|nodigt u uit voor)\b.*(?:zoom|webex|meeting)|zoomミーティングに招待/iu;
const serviceLine =
  /(?:microsoft teams|google meet|zoom|webex|gotomeeting).{0,40}$|^(?:one tap mobile|dial by your location|find (?:your|a) local number|join by (?:phone|sip|h\.323|video system)|global call-in|or dial|more phone numbers|learn more about meet|please do not edit this section|for organizers|need help|dial in by phone|join (?:from|with|the|zoom|webex) .{0,50}(?:meeting|link|now|device))/i;

/** Whether a line is part of the joining details that a meeting service appends. */
function isCallLine(line: string): boolean {
  if (line.length > 1000) return false;
  if (findJoinLink(line) || /aka\.ms\/JoinTeams|teams\.microsoft\.com\/meetingOptions|zoom\.us\/u\//i.test(line))
    return true;
  const text = line.replace(url, '').trim();
  if (!text) return false;
  if (callDetail.test(line) || inviting.test(text)) return true;
  return text.length < 80 && serviceLine.test(text);
}

const quote =
  /^\s*(?:-{3,}.{0,40}(?:original|ursprüngliche|origine|original|originale|oorspronkelijk|forwarded|weitergeleitete).{0,40}-{3,}|(?:from|von|de|da|van|差出人)\s?[:：].*@.*|(?:on|am|le|el|em|il|op)\s.{6,120}\s(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\s?.{0,60}:)\s*$/i;
const signature = /^--\s*$/;
const closing =
  /^(?:(?:with )?(?:kind|best|warm|many)?\s?(?:regards|wishes)|best|cheers|thanks|thank you|many thanks|sincerely|yours|talk soon|all the best|(?:mit )?(?:freundlichen?|vielen?|besten?|herzliche[nr]?|liebe)[ n]*(?:grüßen?|gruß|dank)|vg|lg|mfg|(?:bien )?cordialement|(?:bonne|belle) journée|à bientôt|merci|saludos|un saludo|gracias|atenciosamente|abraços|obrigad[oa]|saluti|cordiali saluti|grazie|groet(?:en|jes)?|met vriendelijke groet(?:en)?|よろしくお願い(?:いた)?します)[\s,.!。]*$/i;
const greeting =
  /^(?:hi|hey|hello|dear|good (?:morning|afternoon)|hallo|guten tag|liebe[rs]?|moin|bonjour|salut|hola|buenos días|olá|oi|bom dia|ciao|buongiorno|beste|dag)\b.{0,40}[,!:.]?$/i;
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
