export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function provideChromium(): string | undefined;
export function provideFirefox(): string | undefined;
