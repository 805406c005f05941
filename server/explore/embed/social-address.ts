/** Of the picture a shared link is shown with, in pixels: what the large networks ask for. */
export const SOCIAL_SIZE = { width: 1200, height: 630 };

/** Its address; of the whole barometer where no indicator is named. */
export const socialAddress = (language: string, indicator?: string): string =>
  indicator === undefined ? `/${language}/social.png` : `/${language}/social/${indicator}.png`;
