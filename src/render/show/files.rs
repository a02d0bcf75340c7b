//! Pictures and papers of the site: their addresses and sizes.

use crate::model::Asset;
use crate::parse::markdown::{Image, LinkTarget};
use crate::text::SitePath;

use super::super::pictures::Kind;
use super::super::view::{FileView, ImageView};
use super::Showing;

impl Showing<'_> {
    /// The published address of a file that an entry or page names, from its own folder or from
    /// `content/`.
    pub fn asset_href(&self, from: Option<&SitePath>, written: &str) -> Option<String> {
        self.asset(from, written)
            .map(|asset| self.href(&asset.address))
    }

    /// A picture that an entry or page names; `None` where there is no such file.
    pub fn image(&self, from: &SitePath, written: &str, alt: &str) -> Option<ImageView> {
        let asset = self.asset(Some(from), written)?;
        Some(self.asset_image(&asset.path, &self.href(&asset.address), alt))
    }

    /// A file that a page offers; `None` where there is no such file.
    pub fn file(&self, from: &SitePath, written: &str) -> Option<FileView> {
        let asset = self.asset(Some(from), written)?;
        // A file of a few bytes is not nothing.
        let kilobytes = asset.size.div_ceil(1000);
        let size = i64::try_from(kilobytes).unwrap_or(i64::MAX);
        Some(FileView {
            href: self.href(&asset.address),
            kind: asset.path.extension().to_uppercase(),
            size: format!("{}\u{a0}kB", self.formats.number(size)),
        })
    }

    pub fn asset_image(&self, path: &SitePath, src: &str, alt: &str) -> ImageView {
        let bytes = self
            .sources
            .files
            .get(path)
            .map(crate::sources::Source::bytes);
        let size = bytes.and_then(|bytes| pixels(path, bytes));
        let picture = self.pictures.get(path);
        // As its camera says it is to be turned, which only whoever reads the picture knows.
        let size = picture
            .map(|picture| (picture.width, picture.height))
            .or(size);
        let srcset = |kind| picture.and_then(|own| own.srcset(kind, |from| self.href(from), src));
        let instead = picture.and_then(|picture| picture.instead());
        ImageView {
            srcset: srcset(Kind::Same),
            avif: srcset(Kind::Avif),
            src: instead.map_or_else(|| src.to_owned(), |instead| self.href(instead)),
            alt: alt.to_owned(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        }
    }

    fn asset(&self, from: Option<&SitePath>, written: &str) -> Option<&Asset> {
        let beside = from.and_then(|from| from.join(written));
        let from_root = SitePath::new(format!("content/{}", written.trim_start_matches('/')));
        let found = beside.and_then(|path| self.site.assets.get(&path));
        found.or_else(|| self.site.assets.get(&from_root))
    }
}

/// An address as its author wrote it.
pub(in super::super) fn written(target: &LinkTarget) -> String {
    let with = |path: &str, fragment: &Option<String>| match fragment {
        Some(fragment) => format!("{path}#{fragment}"),
        None => path.to_owned(),
    };
    match target {
        LinkTarget::Relative { path, fragment } | LinkTarget::Absolute { path, fragment } => {
            with(path, fragment)
        }
        LinkTarget::Fragment(fragment) => format!("#{fragment}"),
        LinkTarget::Id { id, fragment } => with(id, fragment),
        LinkTarget::External(url) => url.clone(),
    }
}

impl Showing<'_> {
    /// A picture of a body.
    pub fn body_image(&self, image: &Image, resolution: &crate::model::Resolution) -> ImageView {
        let src = self.resolved_href(resolution, &written(&image.target));
        match resolution {
            crate::model::Resolution::Asset(path) => self.asset_image(path, &src, &image.alt),
            _ => ImageView {
                src,
                alt: image.alt.clone(),
                width: None,
                height: None,
                srcset: None,
                avif: None,
            },
        }
    }
}

/// Width and height in pixels, as far as the file tells.
pub(in super::super) fn pixels(path: &SitePath, bytes: &[u8]) -> Option<(usize, usize)> {
    if path.extension() == "svg" {
        return svg_size(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((size.width, size.height))
}

/// The `width` and `height` of a drawing, else those of its `viewBox`.
fn svg_size(text: &str) -> Option<(usize, usize)> {
    let start = text.find("<svg")?;
    let tag = &text[start..start + text[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag
            .find(&format!(" {name}="))
            .or_else(|| tag.find(&format!("\n{name}=")))?;
        let value = &tag[at + name.len() + 2..];
        let quote = value.chars().next()?;
        value[1..].split(quote).next()
    };
    let whole = |text: &str| {
        let number: f64 = text.trim().trim_end_matches("px").parse().ok()?;
        // Only for layout: half a pixel does not matter, and no drawing is that large.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (1.0..100_000.0)
            .contains(&number)
            .then(|| number.round() as usize)
    };
    if let (Some(width), Some(height)) = (attribute("width"), attribute("height"))
        && let Some(size) = whole(width).zip(whole(height))
    {
        return Some(size);
    }
    let mut numbers = attribute("viewBox")?
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .skip(2);
    whole(numbers.next()?).zip(whole(numbers.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(svg: &str, expected: Option<(usize, usize)>) {
        assert_eq!(
            pixels(&SitePath::new("a.svg"), svg.as_bytes()),
            expected,
            "{svg}"
        );
    }

    #[test]
    fn drawings_tell_their_size() {
        check("<svg width=\"24\" height=\"16px\">", Some((24, 16)));
        check(
            "<?xml?><svg xmlns='x' viewBox='0 0 120.4 60'>",
            Some((120, 60)),
        );
        check(
            "<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,10,20\"/>",
            Some((10, 20)),
        );
        for svg in ["<svg>", "<svg width=", "", "<svg viewBox=\"0 0\">"] {
            check(svg, None);
        }
    }

    #[test]
    fn pictures_tell_their_size() {
        let gif = b"GIF89a\x02\x00\x03\x00\x00\x00\x00";
        assert_eq!(pixels(&SitePath::new("a.gif"), gif), Some((2, 3)));
        assert_eq!(pixels(&SitePath::new("a.png"), b"no picture"), None);
    }
}
