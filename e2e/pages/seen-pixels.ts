import type { Locator, Page } from "@playwright/test";

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const controls = "button, a[href], input, select, textarea, summary, [role=alert] a, [data-error]";

/**
 * Names of the controls of a page that cannot be told from what is around them, judged by their pixels; 3:1 is wanted.
 *
 * @param judge A blank page, which no policy keeps from reading a picture.
 */
export async function unseenControls(page: Page, judge: Page): Promise<readonly string[]> {
  const { boxes, picture } = await stillPicture(page);
  return judge.evaluate(judgeBoxes, { picture, boxes });
}

/** A picture and the boxes in it. A page that moved meanwhile, because a part of it arrived late, is taken again. */
async function stillPicture(page: Page): Promise<{ boxes: readonly Box[]; picture: string }> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const boxes = await boxesOf(page.locator(controls));
    const picture = (await page.screenshot({ fullPage: true })).toString("base64");
    if (JSON.stringify(await boxesOf(page.locator(controls))) === JSON.stringify(boxes)) return { boxes, picture };
  }
  throw new Error("The page never came to rest.");
}

function boxesOf(found: Locator): Promise<readonly Box[]> {
  return found.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!shown || width < 2 || height < 2 || element.closest("[hidden], .sr-only, [class*='sr-only']")) return [];
      // What is scrolled out of its own frame is in no picture of the page.
      const frame = element.closest("#outline, pre, [role=region]")?.getBoundingClientRect();
      if (frame && (y + height > frame.bottom || y < frame.top)) return [];
      const name = `${element.tagName} ${(element.textContent || element.id).trim().slice(0, 40)}`;
      return [{ name, x: x + window.scrollX, y: y + window.scrollY, width, height }];
    }),
  );
}

/** Runs in a page of its own: a control is seen where enough of its pixels stand out against the most common one. */
async function judgeBoxes({ picture, boxes }: { picture: string; boxes: readonly Box[] }): Promise<readonly string[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return ["no canvas"];
  context.drawImage(image, 0, 0);
  const light = (colour: number): number => {
    const part = (value: number) => (value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(colour >> 16) + 0.7152 * part((colour >> 8) & 255) + 0.0722 * part(colour & 255);
  };
  return boxes.flatMap(({ name, x, y, width, height }) => {
    const left = Math.max(0, Math.floor(x) - 1);
    const top = Math.max(0, Math.floor(y) - 1);
    const wide = Math.min(Math.ceil(width) + 2, canvas.width - left);
    const high = Math.min(Math.ceil(height) + 2, canvas.height - top);
    if (wide < 1 || high < 1) return [];
    const { data } = context.getImageData(left, top, wide, high);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [[ground] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
    const standing = [...counts].filter(([colour]) => {
      const [dark = 0, bright = 0] = [light(colour), light(ground)].sort((one, other) => one - other);
      return (bright + 0.05) / (dark + 0.05) >= 3;
    });
    return standing.reduce((sum, [, pixels]) => sum + pixels, 0) >= 12 ? [] : [name];
  });
}
