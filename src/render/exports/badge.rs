//! A product's level as a picture that stands alone: for READMEs, where no style sheet reaches.

use quick_xml::escape::escape;

use crate::model::Product;

use crate::render::show::Showing;

/// Behind the words to the left.
const NAME_GROUND: &str = "#333333";

/// Behind the level's words where a product is not assessed.
const NOT_ASSESSED: &str = "#474E47";

/// Behind the level's words, from the lowest level to the highest. White words stand at 7:1 or more
/// on each; the words tell the level, so nobody needs to see the colours.
const LEVELS: [&str; 4] = ["#813506", "#284B7B", "#1A5257", "#1F5420"];

/// Pixels on either side of words.
const MARGIN: usize = 8;

pub(super) fn badge(showing: &Showing<'_>, product: &Product) -> String {
    let standing = showing.standing(product);
    let ground = standing
        .level
        .as_ref()
        .map_or(NOT_ASSESSED, |level| ground(level.rank, level.highest_rank));
    let label = showing.word("badge-label");
    let values = [
        ("product", product.name().into()),
        ("level", (&standing.title).into()),
    ];
    picture(
        &showing.words("badge-title", &values),
        &label,
        &standing.title,
        ground,
    )
}

/// A colour for a step of a ladder of any length; the highest is always the last colour.
fn ground(rank: usize, highest: usize) -> &'static str {
    let last = LEVELS.len() - 1;
    let at = rank.min(highest) * last;
    LEVELS[at.checked_div(highest).unwrap_or(last)]
}

fn picture(title: &str, label: &str, level: &str, ground: &str) -> String {
    let (label_width, level_width) = (width(label), width(level));
    let left = label_width + 2 * MARGIN;
    let whole = left + level_width + 2 * MARGIN;
    let right = left + MARGIN;
    let (title, label, level) = (escape(title), escape(label), escape(level));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="20" viewBox="0 0 {whole} 20" role="img" aria-labelledby="title">
<title id="title">{title}</title>
<clipPath id="corners"><rect width="{whole}" height="20" rx="3"/></clipPath>
<g clip-path="url(#corners)">
<rect width="{left}" height="20" fill="{NAME_GROUND}"/>
<rect x="{left}" width="{rest}" height="20" fill="{ground}"/>
</g>
<g fill="#FFFFFF" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">
<text x="{MARGIN}" y="14" textLength="{label_width}">{label}</text>
<text x="{right}" y="14" textLength="{level_width}">{level}</text>
</g>
</svg>
"##,
        rest = whole - left,
    )
}

/// About how wide words are in Verdana at 11 pixels. `textLength` makes it so in every other font.
fn width(text: &str) -> usize {
    // In tenths of pixels.
    let tenths = |letter: char| match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 31,
        ' ' | '.' | ',' | ':' | 'f' | 't' | 'r' | 'I' | '(' | ')' => 43,
        'm' | 'w' | 'M' | 'W' | 'Æ' | 'æ' | '%' => 105,
        upper if upper.is_uppercase() => 78,
        _ => 67,
    };
    text.chars().map(tenths).sum::<usize>().div_ceil(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ladder_of_any_length_has_colours() {
        let of = |highest: usize| -> Vec<&str> {
            (0..=highest).map(|rank| ground(rank, highest)).collect()
        };
        assert_eq!(of(0), ["#1F5420"]);
        assert_eq!(of(1), ["#813506", "#1F5420"]);
        assert_eq!(of(3), LEVELS);
        assert_eq!(of(5).last(), Some(&"#1F5420"));
        assert_eq!(ground(9, 3), "#1F5420");
    }

    #[test]
    fn white_words_stand_at_seven_to_one_on_every_ground() {
        for ground in LEVELS.into_iter().chain([NAME_GROUND, NOT_ASSESSED]) {
            let contrast = 1.05 / (luminance(ground) + 0.05);
            assert!(contrast >= 7.0, "{ground}: {contrast:.2}");
        }
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let byte = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn words_are_escaped() {
        let picture = picture("A & B", "<x>", "\"1\"", "#1F5420");
        assert!(picture.contains("<title id=\"title\">A &amp; B</title>"));
        assert!(picture.contains(">&lt;x&gt;</text>"));
    }
}
