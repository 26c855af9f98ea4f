import { calendarDrawing } from '../../ui/inpage/calendar-drawing.tsx';
import { bringHands } from '../hands.ts';
import { insertIntoField } from '../insert-into-field.ts';
import { MirrorPart } from '../mirror-part.ts';

const hands = { drawing: calendarDrawing, insertIntoField, MirrorPart };
export type CalendarHands = typeof hands;

bringHands(hands);
