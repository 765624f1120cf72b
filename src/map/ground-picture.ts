/** A picture of the ground, drawn instead of its layers while the camera rests: what a filter or a pointer changes lies above it. */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { OVERLAY_SOURCES } from './style/style.ts';

const OVERLAYS: ReadonlySet<string> = new Set(OVERLAY_SOURCES);

type Drawn = Pick<MapLibreMap, 'getLayer' | 'getLayersOrder' | 'listImages' | 'on'>;

/**
 * A layer right above the ground. Once the map has come to rest, it keeps what the layers below it drew; in every further frame with
 * the same camera these are left out and the picture is copied to where they would have drawn. More than half of the work of a frame
 * is the ground's. With another camera, tile or style the layers draw again.
 */
export class GroundPicture implements CustomLayerInterface {
  readonly id = 'ground-picture';
  readonly type = 'custom';
  readonly #map: Drawn;
  readonly #stop: () => void;
  #buffer: WebGLFramebuffer | null = null;
  #texture: WebGLTexture | null = null;
  /** Whether all of the ground is drawn as it will stay. */
  #rested = false;
  /** Size and camera of the picture; null for none. */
  #taken: string | null = null;
  /** The same of the frame that is being drawn. */
  #now = '';
  /** Layers that are left out of it. */
  #left: string[] = [];

  /** How many pictures of marks the style has, and whether it has yet to say that there are more. */
  #images: number;
  #more = false;

  constructor(map: Drawn) {
    this.#map = map;
    this.#images = map.listImages().length;
    const listening = [
      map.on('idle', () => (this.#rested = true)),
      map.on('data', (event) => {
        if ('sourceId' in event ? OVERLAYS.has(String(event.sourceId)) : this.#isOfMarks()) return;
        this.#rested = false;
        this.#taken = null;
      }),
    ];
    this.#stop = () => {
      for (const each of listening) each.unsubscribe();
    };
  }

  /** Whether what the style tells is only that there are more pictures of marks: it does so at once, and again with the next frame. */
  #isOfMarks(): boolean {
    const now = this.#map.listImages().length;
    const told = this.#more;
    this.#more = now !== this.#images;
    this.#images = now;
    return this.#more || told;
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#show();
    this.#stop();
    gl.deleteFramebuffer(this.#buffer);
    gl.deleteTexture(this.#texture);
  }

  /** Before any layer draws: leaves out the ground where its picture will do. */
  prerender(gl: WebGL2RenderingContext, { modelViewProjectionMatrix }: CustomRenderMethodInput): void {
    this.#show();
    this.#now = [gl.drawingBufferWidth, gl.drawingBufferHeight, ...(modelViewProjectionMatrix as Iterable<number>)].join();
    if (this.#taken !== this.#now) return;
    const order = this.#map.getLayersOrder();
    this.#left = order.slice(0, order.indexOf(this.id));
    for (const id of this.#left) Object.assign(this.#map.getLayer(id)!, { isHidden: () => true });
  }

  /** After the layers below, before those above. */
  render(gl: WebGL2RenderingContext): void {
    if (this.#left.length > 0) {
      this.#show();
      this.#copy(gl, this.#buffer, null);
    } else if (this.#rested && this.#taken !== this.#now) {
      this.#makeRoom(gl);
      this.#copy(gl, null, this.#buffer);
      this.#taken = this.#now;
    }
  }

  /** Has the layers answer for themselves again. */
  #show(): void {
    for (const id of this.#left) {
      const layer = this.#map.getLayer(id);
      if (layer) Reflect.deleteProperty(layer, 'isHidden');
    }
    this.#left = [];
  }

  #makeRoom(gl: WebGL2RenderingContext): void {
    gl.deleteTexture(this.#texture);
    this.#texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, gl.drawingBufferWidth, gl.drawingBufferHeight);
    this.#buffer ??= gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#buffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
  }

  /** @param from, to null for the map's own canvas */
  #copy(gl: WebGL2RenderingContext, from: WebGLFramebuffer | null, to: WebGLFramebuffer | null): void {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.disable(gl.SCISSOR_TEST);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, from);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, to);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }
}
