//! A picture in smaller widths.
//!
//! Nothing here asks what the machine can do: the same picture gives the same bytes everywhere, which
//! is why `image` resizes and not a library that uses each processor's own instructions.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::imageops::FilterType as Resizing;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageResult, Limits};

use super::{Kind, Made, MadeSmaller, WIDEST};

/// In pixels. Narrower originals are not made larger.
const WIDTHS: [u32; 4] = [400, 800, 1200, WIDEST];

/// Pictures no larger than this are shown as they are, in pixels.
pub const NARROWEST: usize = 400;

/// Of 100: no fault is seen at the density of today's screens.
const JPEG_QUALITY: u8 = 80;
/// Of 100, on AVIF's own scale: about as good as the JPEG, in half the bytes.
const AVIF_QUALITY: f32 = 65.0;
/// Of 10. The fastest: 0.4 s for 800 pixels, where 6 takes 2 s and saves a quarter.
const AVIF_SPEED: u8 = 10;

/// In bytes: a picture of 100 million pixels. More is a mistake or an attack.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
const MOST_PIXELS_A_SIDE: u32 = 20_000;

/// A picture and what belongs to it.
struct Original {
    picture: DynamicImage,
    format: ImageFormat,
    /// What its colours mean.
    profile: Option<Vec<u8>>,
}

/// `None` when the picture cannot be read.
pub fn made_of(bytes: &[u8]) -> Option<Made> {
    let original = match image::guess_format(bytes).ok()? {
        ImageFormat::Jpeg => of_jpeg(bytes),
        ImageFormat::Png => of_png(bytes),
        _ => return None,
    };
    let original = original.ok()?;
    let (width, height) = (original.picture.width(), original.picture.height());
    let mut smaller = Vec::new();
    if !is_animated(bytes, original.format) {
        for narrow in WIDTHS.into_iter().filter(|narrow| *narrow < width) {
            original.add(narrow, bytes.len(), &mut smaller);
        }
        if width <= WIDEST {
            let whole = original.avif(&original.picture);
            smaller.extend(
                whole
                    .filter(|whole| whole.len() < bytes.len())
                    .map(|whole| MadeSmaller {
                        kind: Kind::Avif,
                        width,
                        bytes: Arc::from(whole),
                    }),
            );
        }
    }
    Some(Made {
        width,
        height,
        smaller,
    })
}

fn of_jpeg(bytes: &[u8]) -> ImageResult<Original> {
    read(JpegDecoder::new(Cursor::new(bytes))?, ImageFormat::Jpeg)
}

fn of_png(bytes: &[u8]) -> ImageResult<Original> {
    read(PngDecoder::new(Cursor::new(bytes))?, ImageFormat::Png)
}

fn read(mut decoder: impl ImageDecoder, format: ImageFormat) -> ImageResult<Original> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits.max_image_width = Some(MOST_PIXELS_A_SIDE);
    limits.max_image_height = Some(MOST_PIXELS_A_SIDE);
    let (width, height) = decoder.dimensions();
    limits.check_dimensions(width, height)?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or(None);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    let alpha = picture.color().has_alpha();
    let picture = match picture.color().has_color() {
        _ if alpha => DynamicImage::ImageRgba8(picture.into_rgba8()),
        true => DynamicImage::ImageRgb8(picture.into_rgb8()),
        false => DynamicImage::ImageLuma8(picture.into_luma8()),
    };
    Ok(Original {
        picture,
        format,
        profile,
    })
}

/// A moving PNG would stand still.
fn is_animated(bytes: &[u8], format: ImageFormat) -> bool {
    format == ImageFormat::Png
        && PngDecoder::new(Cursor::new(bytes))
            .and_then(|decoder| decoder.is_apng())
            .unwrap_or(false)
}

impl Original {
    /// Adds the picture in this width, in each kind that saves bytes.
    fn add(&self, width: u32, original_bytes: usize, smaller: &mut Vec<MadeSmaller>) {
        let (full_width, full_height) = (self.picture.width(), self.picture.height());
        let height = u64::from(full_height) * u64::from(width) / u64::from(full_width.max(1));
        let height = u32::try_from(height).unwrap_or(1).max(1);
        let resized = resized(&self.picture, width, height);
        let same = self.written(&resized).ok();
        let saves = |bytes: &Vec<u8>| bytes.len() < original_bytes;
        let same = same.filter(saves);
        let avif = self.avif(&resized).filter(saves);
        let avif = avif.filter(|avif| same.as_ref().is_none_or(|same| avif.len() < same.len()));
        let kinds = [(Kind::Same, same), (Kind::Avif, avif)];
        smaller.extend(kinds.into_iter().filter_map(|(kind, bytes)| {
            Some(MadeSmaller {
                kind,
                width,
                bytes: Arc::from(bytes?),
            })
        }));
    }

    /// As the original is written.
    fn written(&self, picture: &DynamicImage) -> ImageResult<Vec<u8>> {
        let mut bytes = Vec::new();
        if self.format == ImageFormat::Jpeg {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            self.write(picture, encoder)?;
        } else {
            let (how, filter) = (CompressionType::Best, FilterType::Adaptive);
            let encoder = PngEncoder::new_with_quality(&mut bytes, how, filter);
            self.write(picture, encoder)?;
        }
        Ok(bytes)
    }

    fn write(&self, picture: &DynamicImage, mut encoder: impl ImageEncoder) -> ImageResult<()> {
        if let Some(profile) = &self.profile {
            // Both kinds have a place for it; one that is too long is left out.
            let _ = encoder.set_icc_profile(profile.clone());
        }
        picture.write_with_encoder(encoder)
    }

    /// Photographs only: drawings and screens keep their sharp edges as PNG. What has colours of its
    /// own is not converted, so that they stay right.
    fn avif(&self, picture: &DynamicImage) -> Option<Vec<u8>> {
        let is_plain = self.profile.as_ref().is_none_or(|profile| {
            let name = b"sRGB";
            profile.windows(name.len()).any(|window| window == name)
        });
        if self.format != ImageFormat::Jpeg || !is_plain {
            return None;
        }
        let picture = picture.to_rgb8();
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let pixels: Vec<rgb::RGB8> = picture
            .pixels()
            .map(|pixel| rgb::RGB8::from(pixel.0))
            .collect();
        ravif::Encoder::new()
            .with_quality(AVIF_QUALITY)
            .with_speed(AVIF_SPEED)
            .with_num_threads(Some(1))
            .encode_rgb(ravif::Img::new(pixels.as_slice(), width, height))
            .ok()
            .map(|made| made.avif_file)
    }
}

/// Colours that nobody sees through a transparent pixel must not bleed into those beside it.
fn resized(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    let DynamicImage::ImageRgba8(picture) = picture else {
        return picture.resize_exact(width, height, Resizing::Lanczos3);
    };
    let mut weighed = picture.clone();
    for pixel in weighed.pixels_mut() {
        let [colours @ .., alpha] = &mut pixel.0;
        for colour in colours {
            *colour = share(u32::from(*colour) * u32::from(*alpha), 255);
        }
    }
    let mut made = image::imageops::resize(&weighed, width, height, Resizing::Lanczos3);
    for pixel in made.pixels_mut() {
        let [colours @ .., alpha] = &mut pixel.0;
        for colour in colours {
            *colour = share(u32::from(*colour) * 255, u32::from(*alpha));
        }
    }
    DynamicImage::ImageRgba8(made)
}

/// Rounded, at most 255; 0 of nothing.
fn share(amount: u32, whole: u32) -> u8 {
    let rounded = (amount + whole / 2).checked_div(whole).unwrap_or(0);
    u8::try_from(rounded).unwrap_or(u8::MAX)
}
