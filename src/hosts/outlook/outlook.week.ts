import { giveView } from '../week-reading.ts';
import { readCalendarView } from './read-view.ts';

giveView(readCalendarView(document));
