//! The day: `SOURCE_DATE_EPOCH` where it is set, else today in Paris.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Time zone of the day.
const ZONE: &str = "Europe/Paris";

/// The day of the build.
pub(super) fn today() -> Date {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    let set = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.trim().parse().ok());
    let now = set.and_then(|seconds| Timestamp::from_second(seconds).ok());
    now.unwrap_or_else(Timestamp::now).to_zoned(zone).date()
}
