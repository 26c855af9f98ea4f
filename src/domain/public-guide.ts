/** A public page that explains asynchronous work: the first handbook link of a new install. */
export const publicGuide = 'https://handbook.gitlab.com/handbook/company/culture/all-remote/asynchronous/';
