import type { TabHandlers } from '../../platform/messages.ts';
import type { CalendarPage } from '../calendar-page.ts';
import type { MailPage } from '../mail-page.ts';
import type { HostPage } from '../parts.ts';

/** Mail and calendar are one page, whose address tells which of them is shown; the other's parts go by themselves. */
export class OutlookPage implements HostPage {
  constructor(
    private readonly mail: MailPage,
    private readonly calendar: CalendarPage,
  ) {}

  readonly update = (): void => {
    this.mail.update();
    this.calendar.update();
  };

  readonly handlers: TabHandlers = {
    describeTab: () => this.#shown().describeTab(),
    suggest: (wish) => this.#shown().suggest(wish),
    listChoices: () => this.#shown().listChoices(),
    insertChoice: (choice) => this.#shown().insertChoice(choice),
    openMenu: () => this.#shown().openMenu(),
    refresh: () => {
      void this.mail.handlers.refresh();
      void this.calendar.handlers.refresh();
    },
  };

  #shown(): TabHandlers {
    return (/^\/calendar(\/|$)/.test(location.pathname) ? this.calendar : this.mail).handlers;
  }
}
