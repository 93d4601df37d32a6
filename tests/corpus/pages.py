"""Pages as Vietnamese news sites and offices build them, with what a reader of the article must find and must not.

The structures (names of classes, places of captions, boxes between paragraphs) are those in use; every word is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_MENU = "".join(
    f'<li><a href="/{n}" title="{name}">{name}</a></li>'
    for n, name in enumerate(
        ("Trang chủ", "Thời sự", "Góc nhìn", "Thế giới", "Kinh doanh", "Giải trí", "Thể thao", "Pháp luật", "Giáo dục")
    )
)
_MORE = "".join(
    f'<article class="item-news"><div class="thumb-art"><a href="/m{n}"><img src="m{n}.jpg" alt="{title}"></a></div>'
    f'<h3 class="title-news"><a href="/m{n}">{title}</a></h3><p class="description"><a href="/m{n}">{lead}</a></p></article>'
    for n, (title, lead) in enumerate(
        (
            ("Giá cà phê vượt mốc mới", "Thương lái tại Đắk Hà cho biết giá cà phê nhân tăng phiên thứ năm liên tiếp."),
            ("Xe khách lao xuống mương", "Cảnh sát đang làm rõ vụ xe khách 29 chỗ lao xuống mương lúc rạng sáng nay."),
            ("Mưa lớn kéo dài đến thứ sáu", "Trung tâm dự báo cho biết mưa lớn còn kéo dài tại các tỉnh ven biển."),
        )
    )
)
_MENU_LINES = ("Trang chủ", "Góc nhìn", "Kinh doanh")
_MORE_LINES = ("Giá cà phê vượt mốc mới", "Xe khách lao xuống mương", "Mưa lớn kéo dài")


@dataclass(frozen=True, slots=True)
class Page:
    """``wanted`` are whole lines of the text, in their order; ``unwanted`` occur nowhere in it."""

    name: str
    html: str
    title: str
    published: date | None
    link: str | None
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


EXPRESS = Page(
    "a daily with figure and figcaption, the lead above the article",
    f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Cầu Bến Lội thông xe sau ba năm thi công - Báo Điện tử</title>
<meta property="og:title" content="Cầu Bến Lội thông xe sau ba năm thi công">
<meta property="og:site_name" content="Báo Điện tử">
<meta name="pubdate" content="2024-04-11T17:05:00+07:00">
<meta property="article:published_time" content="2024-04-11T17:05:00+07:00">
<link rel="canonical" href="https://bao.example/cau-ben-loi-thong-xe-4733001.html">
<style>.x{{display:none}}</style><script>var a = "<p>Không phải chữ của bài báo này đâu nhé.</p>";</script></head>
<body class="page_detail" data-source="Detail"><header class="section top-header"><a href="/" class="logo">Báo Điện tử</a>
<span class="time-now">Thứ sáu, 12/4/2024</span></header>
<section class="section wrap-main-nav"><nav class="main-nav"><ul class="parent">{_MENU}</ul></nav></section>
<section class="section page-detail top-detail"><div class="container"><div class="sidebar-1">
<div class="header-content width_common"><ul class="breadcrumb"><li><a href="/thoi-su">Thời sự</a></li><li><a href="/gt">Giao thông</a></li></ul>
<span class="date">Thứ năm, 11/4/2024, 17:05 (GMT+7)</span></div>
<h1 class="title-detail">Cầu Bến Lội thông xe sau ba năm thi công</h1>
<p class="description"><span class="location-stamp">Quảng Ngãi</span>Cầu Bến Lội dài 680 m bắc qua sông Vệ thông xe chiều 11/4, rút ngắn đường từ xã Hành Phước đến quốc lộ 1 còn 4 km.</p>
<article class="fck_detail">
<p class="Normal">Công trình khởi công tháng 3/2021 với tổng vốn 412 tỷ đồng, trong đó ngân sách tỉnh 150 tỷ đồng.</p>
<figure data-size="true" itemprop="associatedMedia image" class="tplCaption action_thumb_added"><meta itemprop="url" content="c.jpg">
<div class="fig-picture" data-src="c.jpg"><picture><img itemprop="contentUrl" alt="Cầu Bến Lội" src="c.jpg"></picture></div>
<figcaption itemprop="description"><p class="Image">Cầu Bến Lội nhìn từ bờ bắc trước giờ thông xe. Ảnh: <em>Hồ Lâm</em></p></figcaption></figure>
<p class="Normal">Ông Phan Thế Trạch, Giám đốc Ban quản lý dự án, cho biết cầu có <a href="/tag">12 nhịp</a>, mặt cầu rộng 12 m.</p>
<div class="box-tinlienquanv2"><h2>Tin liên quan</h2>{_MORE}</div>
<h2>Ba lần lùi hẹn</h2>
<p class="Normal">Dự án từng lỗi hẹn vào các tháng 12/2022, 6/2023 và 12/2023 do vướng mặt bằng của 27 hộ.</p>
<div class="item_slide_show clearfix"><div class="block_thumb_slide_show"><img src="d.jpg" alt="xe"></div>
<div class="desc_cation"><p class="Image">Đoàn xe đầu tiên qua cầu gồm 40 chiếc của hợp tác xã vận tải Sông Vệ.</p></div></div>
<p class="Normal" style="display: none">Đoạn này biên tập viên đã giấu đi.</p>
<p class="author_mail" style="text-align:right;"><strong>Hồ Lâm</strong></p></article>
<div class="footer-content width_common"><div class="social_pin sticky"><a class="btn">Trở lại Thời sự</a><a class="share">Chia sẻ</a></div>
<div class="list-tag"><h4><a href="/tag/cau">cầu Bến Lội</a></h4><h4><a>thông xe</a></h4></div></div>
<div id="box_comment_vne" class="box_comment_vne width_common"><h3>Ý kiến (3)</h3><p class="full_content">Đi lại đỡ khổ hẳn, cảm ơn các anh công nhân đã làm cả ngày lễ, tết.</p></div>
</div><div class="sidebar-2"><div class="box-category"><h2><a>Xem nhiều</a></h2>{_MORE}</div></div></div></section>
<footer class="footer"><p>Tổng biên tập: Người Nào Đó. Giấy phép số 11/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 2/1/2020.</p></footer></body></html>""",
    "Cầu Bến Lội thông xe sau ba năm thi công",
    date(2024, 4, 11),
    "https://bao.example/cau-ben-loi-thong-xe-4733001.html",
    (
        "Cầu Bến Lội thông xe sau ba năm thi công",
        "Quảng Ngãi Cầu Bến Lội dài 680 m bắc qua sông Vệ thông xe chiều 11/4, rút ngắn đường từ xã Hành Phước đến quốc lộ 1 còn 4 km.",
        "Công trình khởi công tháng 3/2021 với tổng vốn 412 tỷ đồng, trong đó ngân sách tỉnh 150 tỷ đồng.",
        "Cầu Bến Lội nhìn từ bờ bắc trước giờ thông xe. Ảnh: Hồ Lâm",
        "Ông Phan Thế Trạch, Giám đốc Ban quản lý dự án, cho biết cầu có 12 nhịp, mặt cầu rộng 12 m.",
        "Ba lần lùi hẹn",
        "Dự án từng lỗi hẹn vào các tháng 12/2022, 6/2023 và 12/2023 do vướng mặt bằng của 27 hộ.",
        "Đoàn xe đầu tiên qua cầu gồm 40 chiếc của hợp tác xã vận tải Sông Vệ.",
        "Hồ Lâm",
    ),
    (
        *_MENU_LINES,
        *_MORE_LINES,
        "Tin liên quan",
        "giấu đi",
        "Đi lại đỡ khổ",
        "Tổng biên tập",
        "Chia sẻ",
        "Không phải chữ",
        "Xem nhiều",
        "Trở lại",
    ),
)

YOUTH = Page(
    "a daily whose captions are divs, with a highlight box and related boxes inside the text",
    f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Trường vùng cao có thư viện 5.000 cuốn - Nhật báo Trẻ</title>
<meta property="og:title" content="Trường vùng cao có thư viện 5.000 cuốn"/>
<meta property="article:published_time" content="2023-11-20T08:12:00"/>
<link rel="canonical" href="https://tre.example/truong-vung-cao-20231120.htm"/></head><body>
<div class="header"><ul class="menu-nav">{_MENU}</ul></div>
<div class="main"><div class="container detail"><div class="detail__section"><div class="detail__main">
<div class="detail-top"><div class="detail-cate"><a href="/gd">Giáo dục</a></div><div class="detail-time"><div data-role="publishdate">20/11/2023 08:12 GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">Trường vùng cao có thư viện 5.000 cuốn</h1>
<div class="detail-share"><a class="item" rel="nofollow">Lưu bài viết thành công</a><a>Copy link</a></div>
<h2 class="detail-sapo" data-role="sapo">Sáng 20-11, Trường tiểu học Nậm Cha khánh thành thư viện do cựu học sinh góp tiền xây trong tám tháng.</h2>
<div class="detail-cmain clearfix"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
<div class="VCSortableInPreviewMode" type="Photo"><div><img src="t.jpg" alt="thư viện - Ảnh 1."></div><div class="PhotoCMS_Caption"><p data-placeholder="[nhập chú thích]">Học sinh lớp 4A đọc sách trong thư viện mới - Ảnh: MAI TRANG</p></div></div>
<p>Cô Lò Thị Ánh - hiệu trưởng nhà trường - nói thư viện có <b>5.000</b> cuốn, gồm 1.200 cuốn song ngữ.</p>
<p>Kinh phí xây dựng là 640 triệu đồng.<br>Phần còn thiếu do Hội Khuyến học huyện hỗ trợ.</p>
<div class="VCSortableInPreviewMode link-content-footer" type="RelatedOneNews"><a class="VCCSrelatedonenews" href="/r"><img src="r.jpg" alt="">Giáo viên cắm bản kể chuyện xuống núi tìm học trò bỏ lớp</a></div>
<p>Thư viện mở cửa từ 7h đến 17h, kể cả thứ bảy.</p>
<div class="VCSortableInPreviewMode" type="boxhighlight"><div><p class="BoxTitle"><b>Muốn tặng sách, liên hệ ai?</b></p><p>Bạn đọc gửi sách về văn phòng trường, người nhận là thầy Giàng A Páo.</p></div></div>
<ol><li>Sách giáo khoa: 1.800 cuốn</li><li>Truyện tranh: 2.000 cuốn</li></ol>
<div class="VCSortableInPreviewMode" type="VideoStream"><div class="VideoCMS_Caption"><p>Clip: Lễ khánh thành thư viện Nậm Cha</p></div></div>
</div><div class="detail-author-info"><span>MAI TRANG</span></div><div class="detail-tab"><a>Trở thành người đầu tiên tặng sao cho bài viết</a></div>
<div class="detail__related"><h3>Tin cùng chuyên mục</h3>{_MORE}</div>
<div class="detail__comment" id="detail_comment"><p>Bình luận (0)</p><span>Vui lòng nhập nội dung bình luận, tối thiểu mười ký tự tiếng Việt có dấu.</span></div>
</div></div></div></div></div><div class="footer"><div class="ft-bot">Bản quyền thuộc về Nhật báo Trẻ. Địa chỉ: số 1 đường Không Tên, quận Ba.</div></div></body></html>""",
    "Trường vùng cao có thư viện 5.000 cuốn",
    date(2023, 11, 20),
    "https://tre.example/truong-vung-cao-20231120.htm",
    (
        "Trường vùng cao có thư viện 5.000 cuốn",
        "Sáng 20-11, Trường tiểu học Nậm Cha khánh thành thư viện do cựu học sinh góp tiền xây trong tám tháng.",
        "Học sinh lớp 4A đọc sách trong thư viện mới - Ảnh: MAI TRANG",
        "Cô Lò Thị Ánh - hiệu trưởng nhà trường - nói thư viện có 5.000 cuốn, gồm 1.200 cuốn song ngữ.",
        "Kinh phí xây dựng là 640 triệu đồng.",
        "Phần còn thiếu do Hội Khuyến học huyện hỗ trợ.",
        "Thư viện mở cửa từ 7h đến 17h, kể cả thứ bảy.",
        "Muốn tặng sách, liên hệ ai?",
        "Bạn đọc gửi sách về văn phòng trường, người nhận là thầy Giàng A Páo.",
        "1. Sách giáo khoa: 1.800 cuốn",
        "2. Truyện tranh: 2.000 cuốn",
        "Clip: Lễ khánh thành thư viện Nậm Cha",
    ),
    (
        *_MENU_LINES,
        *_MORE_LINES,
        "Giáo viên cắm bản",
        "Copy link",
        "Bình luận",
        "Bản quyền",
        "tặng sao",
        "Lưu bài viết",
    ),
)

GOVERNMENT = Page(
    "a government paper with figcaptions, a table and a numbered list",
    f"""<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>Phê duyệt kế hoạch chuyển đổi số cấp huyện</title>
<meta property="og:title" content="Phê duyệt kế hoạch chuyển đổi số cấp huyện"/><script type="application/ld+json">
{{"@context":"https://schema.org","@graph":[{{"@type":"Organization","name":"Báo"}},{{"@type":"NewsArticle","headline":"Phê duyệt kế hoạch chuyển đổi số cấp huyện","datePublished":"2024-02-05T10:30:00+07:00"}}]}}</script>
<link rel="canonical" href="https://chinhphu.example/phe-duyet-102240205.htm"/></head><body>
<header class="header"><div class="header__nav"><ul>{_MENU}</ul></div></header>
<main><div class="detail-container"><div class="detail__breadcrumb"><a href="/">Trang chủ</a><a>Chỉ đạo</a></div>
<h1 class="detail-title" data-role="title">Phê duyệt kế hoạch chuyển đổi số cấp huyện</h1>
<div class="detail-time"><div data-role="publishdate">05/02/2024&nbsp;&nbsp;10:30</div></div>
<h2 class="detail-sapo" data-role="sapo">(Tin tỉnh) - UBND huyện Sơn Kỳ vừa phê duyệt kế hoạch chuyển đổi số giai đoạn 2024-2026.</h2>
<div class="detail-content afcbc-body clearfix" data-role="content">
<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="g.jpg" alt="ảnh"/></div><figcaption class="PhotoCMS_Caption"><p>Bộ phận một cửa huyện Sơn Kỳ tiếp nhận hồ sơ trực tuyến. Ảnh: VGP/Tú An</p></figcaption></figure>
<p>Kế hoạch nêu ba mục tiêu:</p>
<ul><li>90% hồ sơ được xử lý trên môi trường mạng;</li><li>Mỗi xã có một tổ công nghệ số;</li><li><p>100% trường học dùng học bạ số.</p></li></ul>
<p>Kinh phí phân bổ như sau:</p>
<table class="table-content" border="1"><thead><tr><th>Năm</th><th>Kinh phí<br>(tỷ đồng)</th><th>Đơn vị chủ trì</th></tr></thead>
<tbody><tr><td><p>2024</p></td><td><p>4,2</p></td><td><p>Phòng Văn hóa và Thông tin</p></td></tr><tr><td>2025</td><td>5,0</td><td>Văn phòng HĐND-UBND</td></tr><tr><td>2026</td><td></td><td>Chưa phân bổ</td></tr></tbody></table>
<p>Chủ tịch UBND huyện giao Phòng Nội vụ báo cáo trước ngày 15 hằng tháng.</p>
<p style="text-align: right;"><b>Tú An</b></p></div>
<div class="detail-tag"><ul><li><a>chuyển đổi số</a></li><li><a>Sơn Kỳ</a></li></ul></div>
<div class="detail__send-comment"><p>Gửi bình luận của bạn tới tòa soạn, chúng tôi sẽ liên hệ với bạn.</p></div></div>
<aside class="detail__aside"><h3>Đọc nhiều</h3>{_MORE}</aside></main>
<footer><p>CỔNG THÔNG TIN ĐIỆN TỬ. Bản quyền thuộc Cổng thông tin. Ghi rõ nguồn khi sử dụng lại thông tin từ website này.</p></footer></body></html>""",
    "Phê duyệt kế hoạch chuyển đổi số cấp huyện",
    date(2024, 2, 5),
    "https://chinhphu.example/phe-duyet-102240205.htm",
    (
        "Phê duyệt kế hoạch chuyển đổi số cấp huyện",
        "(Tin tỉnh) - UBND huyện Sơn Kỳ vừa phê duyệt kế hoạch chuyển đổi số giai đoạn 2024-2026.",
        "Bộ phận một cửa huyện Sơn Kỳ tiếp nhận hồ sơ trực tuyến. Ảnh: VGP/Tú An",
        "Kế hoạch nêu ba mục tiêu:",
        "- 90% hồ sơ được xử lý trên môi trường mạng;",
        "- Mỗi xã có một tổ công nghệ số;",
        "- 100% trường học dùng học bạ số.",
        "Kinh phí phân bổ như sau:",
        "Năm | Kinh phí (tỷ đồng) | Đơn vị chủ trì",
        "2024 | 4,2 | Phòng Văn hóa và Thông tin",
        "2025 | 5,0 | Văn phòng HĐND-UBND",
        "2026 | Chưa phân bổ",
        "Chủ tịch UBND huyện giao Phòng Nội vụ báo cáo trước ngày 15 hằng tháng.",
        "Tú An",
    ),
    (*_MENU_LINES, *_MORE_LINES, "Đọc nhiều", "Bản quyền", "Gửi bình luận", "\nSơn Kỳ\n"),
)

AGENCY = Page(
    "an agency whose pictures and captions are tables",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Đội tuyển ném còn Mường Lò vô địch | Hãng tin Núi</title>
<meta property="og:title" content="Đội tuyển ném còn Mường Lò vô địch | Hãng tin Núi"><meta property="og:site_name" content="Hãng tin Núi"></head>
<body><header class="site-header"><div class="menu"><ul>{_MENU}</ul></div></header><div class="site-body"><div class="container">
<div class="article"><div class="article__header"><div class="breadcrumb"><h2 class="main"><a href="/tt">Thể thao</a></h2></div>
<h1 class="article__title cms-title">Đội tuyển ném còn Mường Lò vô địch</h1>
<div class="article__meta"><time class="time" datetime="2024-03-02T16:40:00+0700" data-time="1709">02/03/2024 16:40</time><a class="google-news">Theo dõi chúng tôi trên Google News</a></div></div>
<div class="article__sapo cms-desc">Mường Lò thắng Văn Chấn 5-3 ở trận chung kết giải ném còn vùng Tây Bắc.</div>
<div class="article__body zce-content-body cms-body" itemprop="articleBody">
<table class="picture" align="center"><tbody><tr><td class="pic"><img src="a.jpg" alt="x"></td></tr><tr><td class="caption"><p>Đội trưởng Hà Thị Muôn nâng cúp. (Ảnh: Đinh Công/Hãng tin Núi)</p></td></tr></tbody></table>
<p>Trận đấu diễn ra trên sân Pú Trạng trước 3.500 khán giả.</p>
<div class="sda_middle ads"><p>Quảng cáo: mua áo mưa giảm giá nửa tiền chỉ trong hôm nay.</p></div>
<p>Huấn luyện viên Lường Văn Pọm cho biết đội đã tập 60 buổi.</p>
<blockquote class="quote"><p>“Chúng tôi chỉ mong giữ được trò chơi của ông bà”, ông Pọm nói.</p></blockquote>
<div class="related-news"><div class="story"><h2 class="story__heading"><a href="/s">Lễ hội Hạn Khuống trở lại sau năm năm vắng bóng ở thung lũng</a></h2><p class="story__summary">Hàng nghìn người dự lễ hội Hạn Khuống được phục dựng tại thị xã.</p></div></div>
<p>Giải có 14 đội, ban tổ chức trao 22 giải.</p>
<div class="article__source"><div class="source"><span class="name">(Hãng tin Núi)</span></div></div></div>
<div class="article__tag"><a>#Mường Lò</a><a>#ném còn</a></div><div class="article__author"></div></div>
<div class="rank-box">{_MORE}</div></div></div><footer class="site-footer">© Bản quyền thuộc về Hãng tin Núi, mọi hình thức sao chép đều phải xin phép.</footer></body></html>""",
    "Đội tuyển ném còn Mường Lò vô địch",
    date(2024, 3, 2),
    None,
    (
        "Đội tuyển ném còn Mường Lò vô địch",
        "Mường Lò thắng Văn Chấn 5-3 ở trận chung kết giải ném còn vùng Tây Bắc.",
        "Đội trưởng Hà Thị Muôn nâng cúp. (Ảnh: Đinh Công/Hãng tin Núi)",
        "Trận đấu diễn ra trên sân Pú Trạng trước 3.500 khán giả.",
        "Huấn luyện viên Lường Văn Pọm cho biết đội đã tập 60 buổi.",
        "“Chúng tôi chỉ mong giữ được trò chơi của ông bà”, ông Pọm nói.",
        "Giải có 14 đội, ban tổ chức trao 22 giải.",
    ),
    (*_MENU_LINES, *_MORE_LINES, "Hạn Khuống", "Quảng cáo", "#ném còn", "Bản quyền", "Google News"),
)

BLOG = Page(
    "an office's site on WordPress, with its comments in the page",
    f"""<!doctype html><html lang="vi"><head><meta charset="UTF-8"><title>Lịch tiêm phòng dại tháng 5 &#8211; Xã Trung Sơn</title>
<link rel="canonical" href="/lich-tiem-phong-dai/"></head><body class="post-template-default single single-post">
<div id="page" class="site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Xã Trung Sơn</a></h1><p class="site-description">Trang thông tin điện tử</p>
<nav id="site-navigation"><ul class="menu">{_MENU}</ul></nav></header><div id="content" class="site-content"><main id="main">
<article id="post-10" class="post type-post hentry category-tin"><header class="entry-header"><h2 class="entry-title">Lịch tiêm phòng dại tháng 5</h2>
<div class="entry-meta"><span class="posted-on">Đăng ngày <time class="entry-date published" datetime="2024-04-28T09:00:00+07:00">28/04/2024</time></span><span class="byline"> bởi <a>admin</a></span></div></header>
<div class="entry-content"><p>Trạm thú y xã tổ chức tiêm phòng dại cho chó, mèo tại sáu thôn.</p>
<figure id="attachment_11" class="wp-caption aligncenter"><img src="t.jpg" alt="" /><figcaption id="caption-attachment-11" class="wp-caption-text">Cán bộ thú y tiêm phòng tại thôn Bãi Nai năm ngoái</figcaption></figure>
<figure class="wp-block-table"><table><tbody><tr><td>Thôn Bãi Nai</td><td>6/5</td><td>Nhà văn hóa</td></tr><tr><td>Thôn Đồng Vỏ</td><td>7/5</td><td>Sân trường cũ</td></tr></tbody></table></figure>
<dl><dt>Lệ phí</dt><dd>15.000 đồng mỗi con</dd></dl>
<p>Người nuôi phải giữ chó bằng dây hoặc rọ mõm.</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a>Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Có liên quan</h3><p>Thông báo nộp thuế đất phi nông nghiệp năm nay</p></div></div>
<footer class="entry-footer"><span class="cat-links">Đăng trong <a>Thú y</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-links"><a rel="prev">Bài trước: Thông báo cắt điện</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 bình luận</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><p>Nhà tôi có hai con chó thì phải mang đi cả hai hay cán bộ đến tận nhà tiêm cho ạ?</p></article></li>
<li class="comment"><article class="comment-body"><p>Năm ngoái cán bộ có đến tận nhà nhưng thu thêm tiền xăng xe, năm nay không biết sao.</p></article></li></ol></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Bài mới</h2>{_MORE}</section></aside></div>
<footer id="colophon" class="site-footer">Vận hành bởi WordPress</footer></div></body></html>""",
    "Lịch tiêm phòng dại tháng 5",
    date(2024, 4, 28),
    None,
    (
        "Lịch tiêm phòng dại tháng 5",
        "Trạm thú y xã tổ chức tiêm phòng dại cho chó, mèo tại sáu thôn.",
        "Cán bộ thú y tiêm phòng tại thôn Bãi Nai năm ngoái",
        "Thôn Bãi Nai | 6/5 | Nhà văn hóa",
        "Thôn Đồng Vỏ | 7/5 | Sân trường cũ",
        "Lệ phí",
        "15.000 đồng mỗi con",
        "Người nuôi phải giữ chó bằng dây hoặc rọ mõm.",
    ),
    (*_MENU_LINES, *_MORE_LINES, "hai con chó", "Facebook", "nộp thuế", "cắt điện", "WordPress", "Trang thông tin"),
)

PORTAL = Page(
    "an office's portal built of layout tables, its text parted by line breaks",
    f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Cổng thông tin huyện Tân Lạc</title></head>
<body><form id="aspnetForm"><table width="1000" cellpadding="0"><tr><td colspan="2"><div id="menu"><ul>{_MENU}</ul></div></td></tr>
<tr><td width="200" valign="top"><table class="left"><tr><td>Liên kết</td></tr><tr><td><a href="/x">Công báo tỉnh</a></td></tr><tr><td><a>Lịch tiếp công dân</a></td></tr></table></td>
<td valign="top"><div id="ctl00_divTitle" class="tieude"><font size="4"><b>Kết quả kỳ họp thứ tám HĐND huyện</b></font></div><div class="ngaydang">(10/07/2024)</div>
<div id="ctl00_divContent" class="noidung">Ngày 9/7, HĐND huyện khai mạc kỳ họp thứ tám, có 34 đại biểu dự họp.<br><br>Kỳ họp thông qua 11 nghị quyết, trong đó có nghị quyết về đặt tên bốn tuyến phố.<br />
<p class="MsoNormal" style="margin-top:6.0pt"><span lang="VI" style="font-size:14.0pt">Chủ tọa kỳ họp là bà Bùi Thị Nhiên, Chủ tịch HĐND huyện.<o:p></o:p></span></p>
<p class="MsoNormal"><span style="font-size:14.0pt">Tổng thu ngân sách sáu tháng đạt 118 tỷ đồng,&nbsp;bằng 56% dự toán.</span></p>
<div align="center"><img src="h.jpg"><br><i>Quang cảnh kỳ họp. Ảnh: Đài huyện</i></div></div>
<div class="cungchuyenmuc"><b>Các tin khác</b><ul><li><a>Hội nghị tổng kết công tác dân số (01/07)</a></li><li><a>Ra quân diệt muỗi (28/06)</a></li></ul></div></td></tr>
<tr><td colspan="2" class="footer">Trưởng ban biên tập: Chánh Văn phòng. Điện thoại: 0000.</td></tr></table></form></body></html>""",
    "Kết quả kỳ họp thứ tám HĐND huyện",
    None,
    None,
    (
        "Kết quả kỳ họp thứ tám HĐND huyện",
        "Ngày 9/7, HĐND huyện khai mạc kỳ họp thứ tám, có 34 đại biểu dự họp.",
        "Kỳ họp thông qua 11 nghị quyết, trong đó có nghị quyết về đặt tên bốn tuyến phố.",
        "Chủ tọa kỳ họp là bà Bùi Thị Nhiên, Chủ tịch HĐND huyện.",
        "Tổng thu ngân sách sáu tháng đạt 118 tỷ đồng, bằng 56% dự toán.",
        "Quang cảnh kỳ họp. Ảnh: Đài huyện",
    ),
    (*_MENU_LINES, "Công báo tỉnh", "diệt muỗi", "Trưởng ban biên tập"),
)

SHORT = Page(
    "a short item beside a long column of others",
    f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mất điện ba phường</title>
<meta property="og:title" content="Mất điện ba phường tối nay"></head><body><div class="wrapper"><div class="top-menu">{_MENU}</div>
<div class="col-main"><h1 class="article-title">Mất điện ba phường tối nay</h1><div class="sapo">Ba phường bị cắt điện từ 21h.</div>
<div class="content"><p>Các phường là Lê Lợi, Trần Phú và Quang Trung.</p></div>
<div class="author">Văn Hậu</div><div class="social"><span>Thích</span><span>Chia sẻ bài viết</span></div></div>
<div class="col-right"><div class="box-most-read"><h3>Tin đọc nhiều</h3>{_MORE}{_MORE}{_MORE}</div></div></div></body></html>""",
    "Mất điện ba phường tối nay",
    None,
    None,
    ("Mất điện ba phường tối nay", "Ba phường bị cắt điện từ 21h.", "Các phường là Lê Lợi, Trần Phú và Quang Trung."),
    (*_MENU_LINES, *_MORE_LINES, "Chia sẻ bài viết"),
)

PHOTOS = Page(
    "a photo story: many captions, few paragraphs",
    f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mùa muối Sa Huỳnh</title>
<meta property="article:published_time" content="2024-05-01T06:00:00+07:00"></head><body>
<div class="nav-wrap"><ul>{_MENU}</ul></div><main class="body"><article class="singular-container"><h1 class="title-page detail">Mùa muối Sa Huỳnh</h1>
<div class="author-wrap"><div class="author-name"><a><b>Trần Nhật</b></a></div><time class="author-time" datetime="2024-05-01 06:00">Thứ tư, 01/05/2024 - 06:00</time></div>
<h2 class="singular-sapo">(Ảnh) - Diêm dân Sa Huỳnh vào vụ muối chính từ tháng ba đến tháng bảy.</h2>
<div class="singular-content">"""
    + "".join(
        f'<figure class="image align-center"><img src="{n}.jpg" alt="ảnh {n}"><figcaption><p>{caption}</p></figcaption></figure>'
        for n, caption in enumerate(
            (
                "Cánh đồng muối rộng 105 ha thuộc phường Phổ Thạnh.",
                "Bà Võ Thị Đào cào muối từ 3 giờ sáng.",
                "Mỗi sào muối cho khoảng 6 tạ một tháng.",
                "Muối được gánh về kho trước khi trời nắng gắt.",
            )
        )
    )
    + """<p>Giá muối hiện ở mức 1.800 đồng một kg.</p></div></article><div class="article-related"><h3>Đang được quan tâm</h3>"""
    + _MORE
    + """</div></main><footer><p>Cơ quan của một hội nào đó. Giấy phép hoạt động báo điện tử số 99.</p></footer></body></html>""",
    "Mùa muối Sa Huỳnh",
    date(2024, 5, 1),
    None,
    (
        "Mùa muối Sa Huỳnh",
        "(Ảnh) - Diêm dân Sa Huỳnh vào vụ muối chính từ tháng ba đến tháng bảy.",
        "Cánh đồng muối rộng 105 ha thuộc phường Phổ Thạnh.",
        "Bà Võ Thị Đào cào muối từ 3 giờ sáng.",
        "Mỗi sào muối cho khoảng 6 tạ một tháng.",
        "Muối được gánh về kho trước khi trời nắng gắt.",
        "Giá muối hiện ở mức 1.800 đồng một kg.",
    ),
    (*_MENU_LINES, *_MORE_LINES, "Giấy phép"),
)

SAVED = Page(
    "a page saved by hand, without a single class",
    """<html><head><title>Thông báo tuyển dụng</title></head><body><h1>Thông báo tuyển dụng</h1>
<p>Trung tâm Y tế cần tuyển năm điều dưỡng.</p><h2>Điều kiện</h2><ul><li>Tốt nghiệp cao đẳng trở lên</li><li>Có chứng chỉ hành nghề</li></ul>
<p hidden>Bản nháp chưa duyệt.</p><p aria-hidden="true">Trang trí không đọc.</p><p>Hạn nộp hồ sơ: 30/8/2024.</p><!-- ghi chú nội bộ --></body></html>""",
    "Thông báo tuyển dụng",
    None,
    None,
    (
        "Thông báo tuyển dụng",
        "Trung tâm Y tế cần tuyển năm điều dưỡng.",
        "Điều kiện",
        "- Tốt nghiệp cao đẳng trở lên",
        "- Có chứng chỉ hành nghề",
        "Hạn nộp hồ sơ: 30/8/2024.",
    ),
    ("Bản nháp", "Trang trí", "nội bộ"),
)

PAGES = (EXPRESS, YOUTH, GOVERNMENT, AGENCY, BLOG, PORTAL, SHORT, PHOTOS, SAVED)
