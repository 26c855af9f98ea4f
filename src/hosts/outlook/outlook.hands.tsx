import { calendarDrawing } from '../../ui/inpage/calendar-drawing.tsx';
import { drawing } from '../../ui/inpage/drawing.tsx';
import { bringHands } from '../hands.ts';
import { MirrorPart } from '../mirror-part.ts';
import { writing } from './writing.ts';

const hands = { drawing: { ...drawing, ...calendarDrawing }, MirrorPart, writing };
export type OutlookHands = typeof hands;

bringHands(hands);
