//! Answers that depend on what the client has already: nothing again, or a part (RFC 9110, sections
//! 13 and 14).

use std::ops::Range;

use super::http::{Method, Request, Response, Status};
use crate::text::Fingerprint;

/// The answer as this client wants it: as it is, none of it, or a part of it.
pub fn fit(request: &Request, mut response: Response) -> Response {
    if response.status != Status::Ok {
        return response;
    }
    let tag = format!("\"{}\"", Fingerprint::of(&response.body).short());
    let is_known = request
        .if_none_match
        .as_deref()
        .is_some_and(|known| names(known, &tag));
    response.etag = Some(tag);
    if is_known {
        response.status = Status::NotModified;
        response.body = [].into();
        return response;
    }
    let is_same = |tag: &String| request.if_range.as_ref().is_none_or(|known| known == tag);
    match &request.range {
        Some(range)
            if request.method == Method::Get && response.etag.as_ref().is_some_and(is_same) =>
        {
            part(range, response)
        }
        _ => response,
    }
}

/// Whether a list of entity tags names one. Weak and strong ones compare alike here.
fn names(known: &str, tag: &str) -> bool {
    known
        .split(',')
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == "*" || one == tag)
}

/// One range gives a part; several, or what is no range of bytes, give the whole.
fn part(range: &str, mut response: Response) -> Response {
    let length = response.body.len();
    match read(range, length) {
        None => response,
        Some(wanted) if wanted.is_empty() => {
            response.status = Status::RangeNotSatisfiable;
            response.content_range = Some(format!("bytes */{length}"));
            response.body = [].into();
            response
        }
        Some(wanted) => {
            let last = wanted.end - 1;
            response.status = Status::PartialContent;
            response.content_range = Some(format!("bytes {}-{last}/{length}", wanted.start));
            response.body = response.body[wanted].into();
            response
        }
    }
}

/// The bytes that `bytes=0-99`, `bytes=100-` or `bytes=-100` asks for; an empty range when there are
/// none such.
fn read(range: &str, length: usize) -> Option<Range<usize>> {
    let (first, last) = range.trim().strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // One that does not fit is larger than any file.
        is_number.then(|| text.parse().unwrap_or(usize::MAX))
    };
    if first.is_empty() {
        let count: usize = number(last)?;
        return Some(length.saturating_sub(count)..length);
    }
    let start = number(first)?;
    let end = if last.is_empty() {
        length
    } else {
        let last = number(last)?;
        if last < start {
            return None;
        }
        last.saturating_add(1).min(length)
    };
    Some(start.min(length)..end.max(start.min(length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(request: &Request, expected: &str) {
        let response = Response::new(Status::Ok, "text/plain", b"0123456789".as_slice());
        let answer = fit(request, response);
        let body = String::from_utf8_lossy(&answer.body);
        let range = answer.content_range.as_deref().unwrap_or("-");
        assert_eq!(format!("{:?} {range} {body}", answer.status), expected);
    }

    fn range(text: &str) -> Request {
        Request {
            range: Some(text.to_owned()),
            ..Request::default()
        }
    }

    #[test]
    fn a_range_gives_that_part() {
        check(&range("bytes=2-4"), "PartialContent bytes 2-4/10 234");
        check(&range("bytes=7-"), "PartialContent bytes 7-9/10 789");
        check(&range("bytes=-2"), "PartialContent bytes 8-9/10 89");
        check(
            &range("bytes=0-99"),
            "PartialContent bytes 0-9/10 0123456789",
        );
        check(
            &range("bytes=-99"),
            "PartialContent bytes 0-9/10 0123456789",
        );
    }

    #[test]
    fn a_range_past_the_end_is_refused() {
        check(&range("bytes=10-"), "RangeNotSatisfiable bytes */10 ");
        check(&range("bytes=-0"), "RangeNotSatisfiable bytes */10 ");
        let huge = "bytes=99999999999999999999999-";
        check(&range(huge), "RangeNotSatisfiable bytes */10 ");
    }

    #[test]
    fn what_is_no_single_range_gives_the_whole() {
        for text in [
            "bytes=4-2",
            "bytes=0-1,3-4",
            "lines=1-2",
            "bytes=+1-2",
            "bytes=-",
            "",
        ] {
            check(&range(text), "Ok - 0123456789");
        }
    }

    #[test]
    fn what_the_client_has_is_not_sent_again() {
        let tag = format!("\"{}\"", Fingerprint::of(b"0123456789").short());
        let having = |known: String| Request {
            if_none_match: Some(known),
            ..Request::default()
        };
        check(&having(tag.clone()), "NotModified - ");
        check(&having(format!("\"x\", W/{tag}")), "NotModified - ");
        check(&having("*".to_owned()), "NotModified - ");
        check(&having("\"x\"".to_owned()), "Ok - 0123456789");
        let other = Request {
            if_range: Some("\"x\"".to_owned()),
            ..range("bytes=1-2")
        };
        check(&other, "Ok - 0123456789");
    }
}
