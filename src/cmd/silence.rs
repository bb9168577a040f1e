//! What a server must not say: the words of a panic may be those of a reader.

/// From now on a panic tells where it happened, in the logs, and nothing of its message: that of a
/// slice out of its bounds quotes the whole text.
pub fn panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let place = place.unwrap_or_default();
        tracing::error!(place, "a panic: this is a fault of the program");
    }));
}
