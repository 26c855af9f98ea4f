import { calendarDrawing } from '../../ui/inpage/calendar-drawing.tsx';
import { bringHands } from '../hands.ts';
import { insertIntoField } from '../insert-into-field.ts';

const hands = { drawing: calendarDrawing, insertIntoField };
export type CalendarHands = typeof hands;

bringHands(hands);
