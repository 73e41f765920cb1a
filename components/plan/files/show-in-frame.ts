/** Frames of the screen after which a place is left where it is. */
const mostTurns = 12;

/**
 * Brings a place of a file into sight inside the frame of the text, `share` of the frame's height below its top; the page
 * itself moves only as far as the frame needs. Lines out of sight have an estimated height until they are drawn, so the
 * place is aimed at again until it stays.
 */
export function showInFrame(place: HTMLElement | null | undefined, share: number): void {
  const frame = place?.closest<HTMLElement>("[role=region]");
  if (!place || !frame) return;
  frame.scrollIntoView({ block: "nearest" });
  let turns = 0;
  const aim = () => {
    const off = place.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight * share;
    const before = frame.scrollTop;
    if (Math.abs(off) > 1) frame.scrollTop += off;
    turns += 1;
    // The first turn may draw lines above the place; it is settled when a whole turn moves nothing.
    if ((frame.scrollTop !== before || turns === 1) && turns < mostTurns && place.isConnected)
      requestAnimationFrame(aim);
  };
  aim();
  const [here, edge] = [place.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (here.right > edge.right || here.left < edge.left)
    frame.scrollLeft += here.left - edge.left - frame.clientWidth / 3;
}
