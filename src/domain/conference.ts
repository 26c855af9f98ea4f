/** Join links of the usual meeting services. */
const joinLink =
  /https:\/\/(?:meet\.google\.com\/|teams\.(?:microsoft|live)\.(?:com|us)\/(?:l\/meetup-join|meet)\b|[\w.-]*zoom\.(?:us|com)\/(?:j|w|my|s)\/|[\w.-]+\.webex\.com\/|whereby\.com\/|meet\.jit\.si\/|(?:meet|app)\.goto(?:meeting)?\.com\/|[\w.-]*chime\.aws\/|us\d\.bluejeans\.com\/|join\.skype\.com\/)[^\s<>"']*/i;

/** The first link by which a call is joined. */
export function findJoinLink(text: string): string | undefined {
  return joinLink.exec(text)?.[0];
}
