import pytest

from adapters.web.video import embed


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3",
            "youtube-nocookie.com/embed/dQw4w9WgXcQ?",
        ),
        ("https://youtu.be/dQw4w9WgXcQ", "youtube-nocookie.com/embed/dQw4w9WgXcQ?"),
        ("https://www.youtube.com/live/abc_-123", "youtube-nocookie.com/embed/abc_-123?"),
        ("https://www.twitch.tv/hawker", "player.twitch.tv/?channel=hawker&parent=shop.example"),
        ("https://www.twitch.tv/videos/123", "player.twitch.tv/?video=123&parent=shop.example"),
        ("https://vimeo.com/76979871", "player.vimeo.com/video/76979871?"),
        ("https://vimeo.com/event/4242", "player.vimeo.com/event/4242?"),
    ],
)
def test_known_sites_are_framed(url: str, address: str) -> None:
    video = embed(url, "shop.example")
    assert video is not None
    assert (video.kind, address in video.address) == ("frame", True)
    assert video.address.startswith(video.origin)


def test_a_playlist_is_played_by_the_browser_itself() -> None:
    video = embed("https://cdn.example:8443/live/a.m3u8?k=1", "shop.example")
    assert video is not None
    assert (video.kind, video.origin) == ("stream", "https://cdn.example:8443")


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "http://youtu.be/abc",
        "javascript:alert(1)",
        "https://youtube.com.evil.example/watch?v=abc",
        "https://www.youtube.com/watch?v=<script>",
        "https://www.youtube.com/",
        "https://www.twitch.tv/",
        "https://vimeo.com/",
        "https://vimeo.com/about",
        "https://example.com/film.mp4",
    ],
)
def test_anything_else_is_not_shown(url: str | None) -> None:
    assert embed(url, "shop.example") is None
