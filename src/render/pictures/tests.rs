use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Mutex;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::making::made_of;
use super::*;

/// A picture with something to see in it.
fn photograph(width: u32, height: u32) -> DynamicImage {
    let shade = |at: u32, of: u32| u8::try_from(at * 255 / of.max(1)).unwrap_or(u8::MAX);
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let speck = u8::try_from((x * 7919 + y * 104_729) % 61).unwrap_or(0);
        Rgb([shade(x, width), shade(y, height), speck])
    }))
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, format)
        .expect("a picture can be written");
    bytes.into_inner()
}

/// What is made, as `width` or `width avif`.
fn check(picture: &DynamicImage, format: ImageFormat, expected: &str) {
    let made = made_of(&written(picture, format)).expect("the picture can be read");
    assert_eq!(
        (made.width, made.height),
        (picture.width(), picture.height())
    );
    let shown = made.smaller.iter().map(|smaller| match smaller.kind {
        Kind::Same => smaller.width.to_string(),
        Kind::Avif => format!("{} avif", smaller.width),
    });
    assert_eq!(shown.collect::<Vec<_>>().join(", "), expected);
    for smaller in made
        .smaller
        .iter()
        .filter(|smaller| smaller.kind == Kind::Same)
    {
        let read = image::load_from_memory(&smaller.bytes).expect("what is made can be read");
        let height = picture.height() * smaller.width / picture.width();
        assert_eq!((read.width(), read.height()), (smaller.width, height));
    }
}

#[test]
fn pictures_are_made_in_widths_below_their_own() {
    let (jpeg, png) = (ImageFormat::Jpeg, ImageFormat::Png);
    check(
        &photograph(900, 60),
        jpeg,
        "400, 400 avif, 800, 800 avif, 900 avif",
    );
    check(&photograph(1700, 20), png, "400, 800, 1200, 1600");
    check(&photograph(400, 900), png, "");
    check(&photograph(30, 500), jpeg, "30 avif");
}

#[test]
fn a_width_that_saves_no_bytes_is_not_made() {
    // Black and white at random: two colours to keep, and hundreds between them when resized.
    let mut seed: u32 = 1;
    let ink = RgbImage::from_fn(500, 60, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([if seed >> 31 == 0 { 0 } else { 255 }; 3])
    });
    check(&DynamicImage::ImageRgb8(ink), ImageFormat::Png, "");
}

#[test]
fn what_is_transparent_does_not_bleed() {
    // White beside nothing that is black underneath.
    let half = RgbaImage::from_fn(1000, 300, |x, y| match (x + y) % 2 {
        0 => Rgba([255, 255, 255, 255]),
        _ => Rgba([0, 0, 0, 0]),
    });
    let mut noisy = half;
    for (x, y, pixel) in noisy.enumerate_pixels_mut() {
        if (x * 31 + y * 17) % 5 == 0 {
            *pixel = Rgba([255, 255, 255, 128]);
        }
    }
    let bytes = written(&DynamicImage::ImageRgba8(noisy), ImageFormat::Png);
    let original = Made::default();
    let made = made_of(&bytes).unwrap_or(original);
    for smaller in &made.smaller {
        let read = image::load_from_memory(&smaller.bytes).expect("what is made can be read");
        let dark = read
            .to_rgba8()
            .pixels()
            .filter(|pixel| pixel[3] > 8 && pixel[0] < 240)
            .count();
        assert_eq!(dark, 0, "{} px", smaller.width);
    }
}

#[test]
fn what_is_kept_on_a_shelf_is_read_whole_or_not_at_all() {
    let made = made_of(&written(&photograph(500, 40), ImageFormat::Jpeg)).expect("it can be read");
    let file = made.for_shelf();
    assert_eq!(Made::from_shelf(&file), Some(made));
    for length in 0..file.len() {
        assert_eq!(Made::from_shelf(&file[..length]), None, "{length}");
    }
    let mut spoilt = file;
    spoilt[9] ^= 1;
    assert_eq!(Made::from_shelf(&spoilt), None);
}

#[derive(Debug, Default)]
struct Drawer(Mutex<BTreeMap<String, Vec<u8>>>);

impl Shelf for Arc<Drawer> {
    fn find(&self, name: &str) -> Option<Vec<u8>> {
        self.0.lock().ok()?.get(name).cloned()
    }
    fn keep(&self, name: &str, bytes: &[u8]) {
        if let Ok(mut kept) = self.0.lock() {
            kept.insert(name.to_owned(), bytes.to_vec());
        }
    }
}

#[test]
fn a_picture_is_the_same_from_memory_from_the_shelf_and_made_again() {
    let bytes = written(&photograph(450, 40), ImageFormat::Jpeg);
    let fingerprint = Fingerprint::of(&bytes);
    let drawer = Arc::new(Drawer::default());
    let with_drawer = || PictureMemory::default().with_shelf(Box::new(Arc::clone(&drawer)));
    let first = with_drawer().one(fingerprint, &bytes);
    assert!(first.is_some());
    assert_eq!(drawer.0.lock().map(|kept| kept.len()).ok(), Some(1));
    assert_eq!(first, with_drawer().one(fingerprint, b"is not looked at"));
    assert_eq!(first, PictureMemory::default().one(fingerprint, &bytes));
}

/// Whatever is in a file, we come back from it.
#[test]
fn spoilt_pictures_are_survived() {
    let whole = [
        written(&photograph(24, 16), ImageFormat::Jpeg),
        written(&photograph(24, 16), ImageFormat::Png),
    ];
    let mut seed: u32 = 3;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let mut unreadable = 0;
    for round in 0..4_000 {
        let mut bytes = whole[round % 2].clone();
        for _ in 0..=next(6) {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(256)).unwrap_or(0);
        }
        if round % 5 == 0 {
            bytes.truncate(next(bytes.len()));
        }
        unreadable += usize::from(made_of(&bytes).is_none());
    }
    assert!((500..3_999).contains(&unreadable), "{unreadable}");
}
